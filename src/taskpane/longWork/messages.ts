import type { GridPiece } from "./gridPieces";
import type { AnswerPiece, Task } from "./tasks";

/** What is said to the worker: a book's sheets piece by piece, then what to do. */
export type ToWorker = { readonly id: number } & ({ readonly piece: GridPiece } | { readonly task: Task });

/** What it answers: the answer piece by piece, or that it broke. */
export type FromWorker = { readonly id: number } & ({ readonly piece: AnswerPiece } | { readonly broken: string });
