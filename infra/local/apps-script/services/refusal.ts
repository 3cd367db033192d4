/**
 * Gives a service object whose missing methods say so by name: a script that uses more of Apps Script than the host
 * has should fail with that sentence, not with "is not a function".
 */
export const only = <Service extends object>(name: string, service: Service): Service =>
  new Proxy(service, {
    get: (target, key, receiver) => {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key, receiver);
      throw new Error(`${name}.${key} is not available in the local Apps Script host`);
    },
  });
