/** The notebook type that package.json contributes. */
export const NOTEBOOK_TYPE = 'rnnbook';
