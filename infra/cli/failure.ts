/** What the process says to a script that started it. */
export const EXIT = { ok: 0, someFailed: 1, usage: 2, unreachable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command cannot go on. `message` is for people, in their language; `kind` is for programs. */
export class CliFailure extends Error {
  readonly kind: string;
  readonly exitCode: ExitCode;
  /** Where it is, one line each: `scripts[0].steps[2]: …`. */
  readonly details: readonly string[];

  constructor({ kind, message, exitCode = EXIT.someFailed, details = [] }: FailureParts) {
    super(message);
    this.name = 'CliFailure';
    this.kind = kind;
    this.exitCode = exitCode;
    this.details = details;
  }
}

type FailureParts = {
  readonly kind: string;
  readonly message: string;
  readonly exitCode?: ExitCode;
  readonly details?: readonly string[];
};
