/** A service's name as it is compared: case, accents and surrounding or doubled spaces do not tell services apart. */
export const serviceKey = (service: string): string =>
  service.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
