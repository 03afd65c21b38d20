export interface TimelineEra {
  id: string;
  name: string;
  /** Years; an era ends where the next begins. */
  from: number;
  to: number;
  /** What held it back. */
  limit?: string;
}

export interface TimelineEvent {
  id: string;
  year: number;
  name: string;
  /** What it solved, in few words. */
  solved: string;
  /** Authors, year, title and where it appeared. */
  papers: string[];
}

/** What models of sequences came when. Eras and events in the order of time. */
export interface TimelineView {
  version: 1;
  eras: TimelineEra[];
  events: TimelineEvent[];
}
