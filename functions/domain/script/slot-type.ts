import type { ScriptStep, SlotType } from './script.ts';

/** Names authors give to slots, and what they mean; asked only when the author did not say. */
const BY_NAME: readonly (readonly [RegExp, SlotType])[] = [
  [/plazo|prazo|tiempo|tempo|time|hora|hour|horario|lapso|eta|deadline|minut|duracion|duracao/, 'time'],
  [/fecha|^data|date|dia$|^day/, 'date'],
  [/monto|importe|valor|saldo|amount|balance|precio|preco|price|cost|total/, 'money'],
  [/folio|protocol|code|codigo|ticket|caso|case|referenc|numero|number|^num/, 'code'],
  [/nombre|nome|name|agent|atendente|asesor|titular|cliente|customer/, 'name'],
  [/cantidad|quantidade|quantity|count/, 'number'],
];

/** The type of a slot: as declared, else as its name tells, else free. */
export const slotTypeOf = (name: string, step: ScriptStep): SlotType => {
  const declared = step.slots?.[name];
  if (declared !== undefined) return declared;
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return BY_NAME.find(([pattern]) => pattern.test(plain))?.[1] ?? 'free';
};
