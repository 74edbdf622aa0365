/**
 * The seam that the platform gives pages, for tests that read what pages know and draw nothing: the packages look for it as
 * they are loaded. Imported before any page; nobody answers.
 */
Object.assign(globalThis, {
  __bridge: {
    callBridge: async (call: string) => {
      throw new Error(`Nobody answers ${call} here.`);
    },
  },
});

export {};
