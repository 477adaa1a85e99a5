/** The page begins here: it asks what the ledger is, then shows the view of its address. */
import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { live } from "./api/live";
import type { Asking } from "./api/source";
import { still } from "./api/still";
import { topicValues } from "./api/schema";
import type { About, Topic as TopicName } from "./api/types";
import { type Route, useRoute } from "./app/route";
import { forget, SessionContext } from "./app/session";
import { Shell } from "./app/Shell";
import { useTheme } from "./app/theme";
import { Nothing, Problem } from "./parts/Waiting";
import "./styles/all.css";
import { Check } from "./views/Check";
import { Claim } from "./views/Claim";
import { Claims } from "./views/Claims";
import { Event } from "./views/Event";
import { Events } from "./views/Events";
import { MapOf } from "./views/Map";
import { Overview } from "./views/Overview";
import { Report, Reports } from "./views/Reports";
import { Review } from "./views/Review";
import { Search } from "./views/Search";
import { AllSeries, OneSeries } from "./views/Series";
import { Timeline } from "./views/Timeline";
import { Topic } from "./views/Topic";

function Page({ ask }: { ask: Asking }) {
  const route = useRoute();
  const [theme, setTheme] = useTheme();
  const [about, setAbout] = useState<About | null>(null);
  const [problem, setProblem] = useState("");
  const [version, setVersion] = useState(0);
  useEffect(() => {
    ask.about().then(setAbout, (error: Error) => setProblem(error.message));
  }, [version]);
  const session = useMemo(() => {
    const refresh = () => {
      forget();
      setVersion((before) => before + 1);
    };
    return about && { about, ask, version, refresh };
  }, [about, version]);
  if (problem) return <Problem words={problem} />;
  if (!session) return <div class="skeleton" role="status" aria-label="Loading" />;
  return (
    <SessionContext.Provider value={session}>
      <Shell route={route} theme={theme} onTheme={setTheme}>
        <View route={route} />
      </Shell>
    </SessionContext.Provider>
  );
}

function View({ route }: { route: Route }) {
  const [view = "", id] = route.path;
  switch (view) {
    case "":
      return <Overview route={route} />;
    case "map":
      return <MapOf route={route} />;
    case "timeline":
      return <Timeline route={route} />;
    case "events":
      return id ? <Event route={route} /> : <Events route={route} />;
    case "claims":
      return id ? <Claim route={route} /> : <Claims route={route} />;
    case "series":
      return id ? <OneSeries route={route} /> : <AllSeries route={route} />;
    case "reports":
      return id ? <Report route={route} /> : <Reports route={route} />;
    case "search":
      return <Search route={route} />;
    case "check":
      return <Check route={route} />;
    case "review":
      return <Review route={route} />;
    default:
      return isTopic(view) ? <Topic key={view} route={route} name={view} /> : <Nothing words="There is no such view." />;
  }
}

function isTopic(view: string): view is TopicName {
  return (topicValues as readonly string[]).includes(view);
}

const root = document.getElementById("page");
if (root) {
  const site = document.documentElement.dataset.site;
  render(<Page ask={site ? still(site) : live()} />, root);
}
