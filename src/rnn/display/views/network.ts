/** What several views say of a model's layers. */

/** A dimension is `null` where the model takes any size (the batch, or a free number of timesteps). */
export type Shape = (number | null)[];

export type CellType = 'SimpleRNN' | 'LSTM' | 'GRU';

/** How a layer is drawn: once for every timestep, or once for the whole sequence. */
export type Extent = 'sequence' | 'vector';
