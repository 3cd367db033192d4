type WavParts = {
  readonly format?: number;
  readonly channels?: number;
  readonly sampleRateHz?: number;
  readonly bitsPerSample?: number;
  readonly blockAlign?: number;
  /** What the header says; default what is there. */
  readonly declaredDataBytes?: number;
  readonly data?: Uint8Array;
  /** Chunks between `fmt ` and `data`. */
  readonly before?: readonly { readonly id: string; readonly body: Uint8Array }[];
};

const chunk = (id: string, body: Uint8Array, declared = body.length): Uint8Array => {
  const out = new Uint8Array(8 + body.length + (body.length % 2));
  out.set([...id].map((letter) => letter.charCodeAt(0)));
  new DataView(out.buffer).setUint32(4, declared, true);
  out.set(body, 8);
  return out;
};

/** A WAV file, by default one second of silence as a telephone system records it: 8 kHz, 16 bit, two channels. */
export const wavFile = (parts: WavParts = {}): Uint8Array => {
  const { format = 1, channels = 2, sampleRateHz = 8_000, bitsPerSample = 16 } = parts;
  const blockAlign = parts.blockAlign ?? (channels * bitsPerSample) / 8;
  const data = parts.data ?? new Uint8Array(sampleRateHz * blockAlign);
  const fmt = new DataView(new ArrayBuffer(16));
  fmt.setUint16(0, format, true);
  fmt.setUint16(2, channels, true);
  fmt.setUint32(4, sampleRateHz, true);
  fmt.setUint32(8, sampleRateHz * blockAlign, true);
  fmt.setUint16(12, blockAlign, true);
  fmt.setUint16(14, bitsPerSample, true);
  const chunks = [
    chunk('fmt ', new Uint8Array(fmt.buffer)),
    ...(parts.before ?? []).map(({ id, body }) => chunk(id, body)),
    chunk('data', data, parts.declaredDataBytes),
  ];
  const body = new Uint8Array(4 + chunks.reduce((sum, { length }) => sum + length, 0));
  body.set([...'WAVE'].map((letter) => letter.charCodeAt(0)));
  let at = 4;
  for (const one of chunks) {
    body.set(one, at);
    at += one.length;
  }
  return chunk('RIFF', body);
};
