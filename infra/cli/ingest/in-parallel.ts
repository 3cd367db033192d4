/** Does the work for every item, `width` at once, in order of start. After the first error no new item is taken. */
export const inParallel = async <Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const queue = items.values();
  let isStopped = false;
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (const item of queue) {
        if (isStopped) return;
        try {
          await work(item);
        } catch (error) {
          isStopped = true;
          throw error;
        }
      }
    }),
  );
};
