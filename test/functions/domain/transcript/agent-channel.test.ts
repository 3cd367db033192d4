import { describe, expect, it } from 'vitest';
import { compileScript } from '../../../../functions/domain/script/compile.ts';
import { decideAgent, withAgent } from '../../../../functions/domain/transcript/agent-channel.ts';
import type { Transcript } from '../../../../functions/domain/transcript/transcript.ts';
import { script } from '../adherence/calls.ts';

/** Lines such as `0: text`, by channel. */
const voices = (language: string, lines: readonly string[]): Transcript => ({
  language,
  durationMs: lines.length * 4000,
  turns: lines.map((line, index) => ({
    speaker: 'unknown',
    channel: Number(line[0]),
    startMs: index * 4000,
    endMs: index * 4000 + 3000,
    text: line.slice(2).trim(),
    confidence: 0.9,
    words: [],
  })),
  provenance: { engine: 'transcribe', separation: 'channels' },
});

describe("the agent's channel", () => {
  it('is the one that speaks the opening of the script', () => {
    const compiled = compileScript(script([{ intent: 'greeting', phrases: ['Gracias por llamar a Banca Lúmina.'] }]));
    const decision = decideAgent(
      voices('es-MX', ['1: gracias por llamar a banca lumina', '0: hola soy ernesto me ayuda con mi tarjeta']),
      compiled,
    );
    expect(decision).toMatchObject({ channel: 1, by: 'script-opening' });
    expect(decision.margin).toBeGreaterThan(0);
  });

  it.each([
    [
      'en-US',
      [
        '0: hi my name is robert i lost my card',
        '1: hello this is northgate how can i help you today',
        '1: is there anything else',
      ],
    ],
    [
      'pt-BR',
      [
        '0: oi meu nome é joão tô sem internet',
        '1: em que posso ajudar',
        '1: mais alguma coisa',
        '1: tenha um bom dia',
      ],
    ],
    [
      'es-MX',
      [
        '0: bueno sí mire es que no tengo luz',
        '1: en qué le puedo ayudar',
        '1: me permite un momento en la línea',
        '1: algo más',
      ],
    ],
  ])('is known without a script by the openings of %s', (language, lines) => {
    expect(decideAgent(voices(language, lines)).channel).toBe(1);
  });

  it('is a guess without margin when nothing tells', () => {
    expect(decideAgent(voices('en-US', ['0: lalala', '1: tatata']))).toEqual({ channel: 0, margin: 0, by: 'default' });
  });

  it('is what a person or the telephone system says', () => {
    expect(decideAgent(voices('en-US', ['0: x', '1: y']), undefined, { channel: 1, by: 'person' })).toEqual({
      channel: 1,
      margin: 1,
      by: 'person',
    });
  });

  it('names the voices', () => {
    const transcript = voices('en-US', ['0: x', '1: y']);
    expect(withAgent(transcript, { channel: 1, margin: 1, by: 'person' }).turns.map(({ speaker }) => speaker)).toEqual([
      'customer',
      'agent',
    ]);
  });
});
