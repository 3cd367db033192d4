/** What became of a transcription job. `unknown` when there is no job of that name. */
export type JobStatus =
  | { readonly status: 'queued' | 'in-progress' }
  | { readonly status: 'completed'; readonly outputKey: string }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'unknown' };

export type StartJob = {
  readonly jobName: string;
  readonly recordingKey: string;
  readonly outputKey: string;
  /** BCP 47. */
  readonly language: string;
  /** Separate channels, or speaker labels in a single one. */
  readonly separation: 'channels' | 'speaker-labels';
  readonly redact: boolean;
};

export type Transcriber = {
  /**
   * `exists`: a job of that name runs or ran, which is what the caller wanted. `over-quota`: too many jobs in flight,
   * try later. `refused`: this input will never work (language, format), with the service's reason.
   */
  readonly start: (
    job: StartJob,
  ) => Promise<
    { readonly outcome: 'started' | 'exists' | 'over-quota' } | { readonly outcome: 'refused'; readonly reason: string }
  >;
  readonly status: (jobName: string) => Promise<JobStatus>;
  /** Jobs queued or in progress whose name carries our prefix. Counted up to `atMost`. */
  readonly countInFlight: (atMost: number) => Promise<number>;
};
