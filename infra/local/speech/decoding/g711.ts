/** ITU-T G.711 expansion as tables of 256 samples in -1..1. */

const muLawSample = (code: number): number => {
  const bits = ~code & 0xff;
  const exponent = (bits >>> 4) & 7;
  const magnitude = ((((bits & 15) << 3) + 132) << exponent) - 132;
  return (bits & 0x80 ? -magnitude : magnitude) / 32_768;
};

const aLawSample = (code: number): number => {
  const bits = code ^ 0x55;
  const exponent = (bits >>> 4) & 7;
  const step = ((bits & 15) << 4) + 8;
  const magnitude = exponent === 0 ? step : (step + 256) << (exponent - 1);
  return (bits & 0x80 ? magnitude : -magnitude) / 32_768;
};

export const MU_LAW = Float32Array.from({ length: 256 }, (_, code) => muLawSample(code));
export const A_LAW = Float32Array.from({ length: 256 }, (_, code) => aLawSample(code));
