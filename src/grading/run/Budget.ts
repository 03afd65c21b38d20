import { say } from '../../say';

/** The time that all of a submission may take. It begins when it is first asked for: starting a process does not count. */
export class Budget {
  #end: number | undefined;

  constructor(readonly seconds: number) {}

  /** Seconds that are left; 0 when the time is over. */
  get left(): number {
    this.#end ??= performance.now() + this.seconds * 1000;
    return Math.max(0, (this.#end - performance.now()) / 1000);
  }

  get message(): string {
    return say({
      en: `Everything together took longer than ${this.seconds} s, so this did not run to its end.`,
      id: `Semuanya bersama-sama lebih lama dari ${this.seconds} s, sehingga ini tidak berjalan sampai selesai.`,
    });
  }
}
