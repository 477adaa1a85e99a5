/** Events over time. The brush sets the days of every view; the play button moves them on. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Step } from "../api/source";
import { queryOf } from "../app/filters";
import { go, href, type Route, refiltered } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { Bars, type Span } from "../charts/Bars";
import { pictures } from "../charts/save";
import { daysBetween, later } from "../charts/scales";
import { EventRow } from "../parts/EventRow";
import { Icon, SectionIcon } from "../parts/Icon";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Nothing, Waiting } from "../parts/Waiting";
import { count, days } from "../text/words";

const LISTED = 24;

export function Timeline({ route }: { route: Route }) {
  const { ask, about } = useSession();
  const { filters } = route;
  const chart = useRef<SVGSVGElement | null>(null);
  const events = useAnswer(`timeline events?${queryOf(filters)}`, () => ask.events(filters, "oldest", { limit: LISTED }));
  return (
    <>
      <Title title="Timeline" lead="Drag over the bars to choose days; every view then shows these alone.">
        <Take route={route} what={["events", "claims"]} pictures={pictures(() => chart.current, "timeline")} />
      </Title>
      <Brushed route={route} onDraw={(element) => (chart.current = element)} />
      <ul class="section-legend">
        {about.sections.map(({ id, name }) => (
          <li key={id}>
            <i class={`swatch section-${id}`} /> <SectionIcon section={id} size={14} /> {name}
          </li>
        ))}
      </ul>
      <Waiting answer={events}>
        {(found) => (
          <section class="card">
            <h2>{count(found.total, "event")}</h2>
            {found.items.map((event) => (
              <EventRow key={event.id} event={event} quote={false} />
            ))}
            {found.total > found.items.length && (
              <a class="more" href={href("events", { ...filters, sort: "oldest" })}>
                All {count(found.total, "event")}
              </a>
            )}
            {!found.items.length && <Nothing words="No event passes these filters." />}
          </section>
        )}
      </Waiting>
    </>
  );
}

interface BrushedProps {
  route: Route;
  compact?: boolean;
  onDraw?: (chart: SVGSVGElement | null) => void;
}

/** The bars with their brush and play button, over all days that the other filters leave. */
export function Brushed({ route, compact = false, onDraw }: BrushedProps) {
  const { ask, about } = useSession();
  const others = { ...route.filters, since: undefined, until: undefined };
  const query = queryOf(others);
  const [step, setStep] = useState<Step>(() => stepOver(daysBetween(about.first_day ?? "", about.last_day ?? "")));
  const answer = useAnswer(`timeline ${step}?${query}`, () => ask.timeline(others, step));
  const sections = useMemo(() => new Map(about.types.map(({ name, section }) => [name, section])), [about]);
  const order = about.sections.map(({ id }) => id);
  const bins = answer.value?.bins ?? [];
  const [first, last] = [bins[0]?.day, bins.at(-1)?.day];
  const width = first && last ? daysBetween(first, last) : 0;
  useEffect(() => {
    if (step === "day") setStep(stepOver(width));
  }, [width]);
  const span: Span = { since: route.filters.since, until: route.filters.until };
  const set = (next: Span) => go(refiltered(route, { ...next }), { replace: true });
  return (
    <section class={compact ? "timeline compact" : "timeline card"} aria-label="Timeline">
      <Waiting answer={answer}>
        {(view) =>
          first && last ? (
            <>
              <div class="timeline-head">
                <Player first={first} last={last} span={span} onSpan={set} />
                <span class="span-words">{days(span.since, span.until) || "All days"}</span>
                {(span.since || span.until) && (
                  <button type="button" onClick={() => set({ since: undefined, until: undefined })}>
                    All days
                  </button>
                )}
                <label class="inline">
                  By
                  <select value={step} onChange={(event) => setStep(event.currentTarget.value as Step)}>
                    <option value="day">day</option>
                    <option value="week">week</option>
                    <option value="month">month</option>
                  </select>
                </label>
              </div>
              <Bars view={view} sections={sections} order={order} height={compact ? 110 : 230} span={span} onSpan={set} onDraw={onDraw} />
              {view.undated > 0 && <p class="note">{count(view.undated, "event")} without a day.</p>}
            </>
          ) : (
            <Nothing words="No event has a day." />
          )
        }
      </Waiting>
    </section>
  );
}

/** By what bars stand for that many days. */
function stepOver(width: number): Step {
  return width > 3000 ? "month" : width > 400 ? "week" : "day";
}

interface PlayerProps {
  first: string;
  last: string;
  span: Span;
  onSpan: (span: Span) => void;
}

const TICK = 900;

/** Moves the chosen days on, by their own length, until the end. */
function Player({ first, last, span, onSpan }: PlayerProps) {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ span, onSpan });
  latest.current = { span, onSpan };
  const total = daysBetween(first, last);
  const length = useRef(1);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { until } = latest.current.span;
      const since = later(until ?? last, 1);
      if (since > last) return setPlaying(false);
      latest.current.onSpan({ since, until: later(since, length.current - 1) });
    }, TICK);
    return () => clearInterval(timer);
  }, [playing, last]);
  const start = () => {
    const { since, until } = span;
    const chosen = since && until ? daysBetween(since, until) + 1 : 0;
    length.current = chosen || Math.max(1, Math.round(total / 30));
    if (!since || !until || until >= last) onSpan({ since: first, until: later(first, length.current - 1) });
    setPlaying(true);
  };
  return (
    <button type="button" class="toggle" aria-pressed={playing} onClick={() => (playing ? setPlaying(false) : start())}>
      <Icon name={playing ? "pause" : "play"} size={14} /> {playing ? "Pause" : "Play"}
    </button>
  );
}
