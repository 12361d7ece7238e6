import { ApiError } from "./api-error";

export interface ResourceReference {
  readonly id: number;
  readonly type: string;
}

export interface Action {
  readonly id: number;
  readonly command: string;
  status: "running" | "success" | "error";
  progress: number;
  readonly started: string;
  finished: string | null;
  readonly resources: readonly ResourceReference[];
  error: { code: string; message: string } | null;
}

export interface ActionProps {
  readonly command: string;
  readonly resources: readonly ResourceReference[];
  /** What no other locking action may touch meanwhile. Default: nothing. */
  readonly locks?: readonly ResourceReference[];
  /** Begins only when this one has succeeded, and fails with it. */
  readonly after?: Action;
  /** Real work; its rejection ends the action in error. */
  readonly work?: () => Promise<void>;
  /** The change of state, made when the action succeeds. */
  readonly apply?: () => void;
}

interface Running {
  readonly action: Action;
  readonly props: ActionProps;
  /** Milliseconds of the clock; undefined while it waits for `after`. */
  begun?: number;
  outcome: "pending" | "done" | Error;
}

interface ArmedFailure {
  readonly command: string;
  readonly error: { code: string; message: string };
  remaining: number;
}

/** All actions: each runs for a while, locks what it says, changes the state only when it succeeds. */
export class Actions {
  readonly all: Action[] = [];
  private running: Running[] = [];
  private failures: ArmedFailure[] = [];

  /** @param duration milliseconds that each action runs at least; 0 makes it end with the request that began it */
  constructor(
    private readonly clock: () => number,
    private readonly nextId: () => number,
    private readonly duration: number,
  ) {}

  /** @throws ApiError `locked` when another action holds what this one locks */
  start(props: ActionProps): Action {
    if (props.after === undefined) this.assertUnlocked(props.locks ?? []);
    const action: Action = {
      id: this.nextId(),
      command: props.command,
      status: "running",
      progress: 0,
      started: this.now(),
      finished: null,
      resources: props.resources,
      error: null,
    };
    this.all.push(action);
    this.running.push({ action, props, outcome: "pending" });
    this.settle();
    return action;
  }

  /** @throws ApiError `locked` */
  assertUnlocked(wanted: readonly ResourceReference[]): void {
    for (const resource of wanted) {
      if (!this.isLocked(resource)) continue;
      throw new ApiError("locked", `${resource.type} ${resource.id} is locked: another action is running`);
    }
  }

  isLocked(resource: ResourceReference): boolean {
    const same = (other: ResourceReference) => other.id === resource.id && other.type === resource.type;
    return this.running.some((running) => (running.props.locks ?? []).some(same));
  }

  /** The next `times` actions of this command end in error instead of changing anything. */
  failNext(command: string, error: { code: string; message: string }, times: number): void {
    this.failures.push({ command, error, remaining: times });
  }

  /** Ends what has run long enough; called before every answer. */
  settle(): void {
    for (let ended = true; ended;) {
      for (const running of this.running) this.begin(running);
      const over = this.running.filter((running) => this.isOver(running));
      this.running = this.running.filter((running) => !over.includes(running));
      for (const running of over) this.end(running);
      ended = over.length > 0;
    }
  }

  private begin(running: Running): void {
    const { after, work } = running.props;
    if (running.begun !== undefined || after?.status === "running") return;
    running.begun = this.clock();
    const failure = this.failures.find((armed) => armed.command === running.action.command);
    if (after?.status === "error") running.outcome = new Error("the action before it failed");
    else if (failure !== undefined) {
      failure.remaining -= 1;
      if (failure.remaining === 0) this.failures = this.failures.filter((armed) => armed !== failure);
      running.action.error = failure.error;
      running.outcome = new Error(failure.error.message);
    } else if (work === undefined) running.outcome = "done";
    else {
      work().then(
        () => (running.outcome = "done"),
        (reason: unknown) => (running.outcome = reason instanceof Error ? reason : new Error(String(reason))),
      );
    }
  }

  private isOver(running: Running): boolean {
    if (running.begun === undefined || running.outcome === "pending") return false;
    return this.clock() - running.begun >= this.duration;
  }

  private end({ action, props, outcome }: Running): void {
    action.finished = this.now();
    action.progress = 100;
    if (outcome instanceof Error) {
      action.status = "error";
      action.error ??= { code: "action_failed", message: outcome.message };
      return;
    }
    action.status = "success";
    props.apply?.();
  }

  private now(): string {
    return new Date(this.clock()).toISOString();
  }
}
