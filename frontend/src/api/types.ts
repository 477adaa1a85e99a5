/** The shapes of the API's answers by short names; all made from its OpenAPI document. */
import type { components } from "./schema";

type Shapes = components["schemas"];

export type About = Shapes["About"];
export type Change = Shapes["Change"];
export type CheckAnswer = Shapes["CheckAnswer"];
export type CheckPart = Shapes["CheckPart"];
export type ClaimCard = Shapes["ClaimCard"];
export type ClaimDetail = Shapes["ClaimDetail"];
export type ClaimMarks = Shapes["ClaimMarks"];
export type Claim = Shapes["ClaimShape"];
export type Count = Shapes["Count"];
export type Decided = Shapes["Decided"];
export type Decision = Shapes["DecisionShape"];
export type DecisionIn = Shapes["DecisionIn"];
export type DocumentCard = Shapes["DocumentCard"];
export type DocumentDetail = Shapes["DocumentDetail"];
export type EstimatedType = Shapes["EstimatedType"];
export type EstimateView = Shapes["EstimateView"];
export type EventCard = Shapes["EventCard"];
export type EventDetail = Shapes["EventDetail"];
export type EventStatus = Shapes["EventStatus"];
export type Facets = Shapes["Facets"];
export type Figure = Shapes["FigureShape"];
export type FigureBrief = Shapes["FigureBrief"];
export type MapArea = Shapes["MapArea"];
export type MapCluster = Shapes["MapCluster"];
export type MapPoint = Shapes["MapPoint"];
export type MapView = Shapes["MapView"];
export type Mark = Shapes["Mark"];
export type Overview = Shapes["Overview"];
export type Point = Shapes["PointShape"];
export type ReviewItem = Shapes["ReviewItem"];
export type Reviewer = Shapes["Reviewer"];
export type SpeakerBias = Shapes["SpeakerBias"];
export type SearchView = Shapes["SearchView"];
export type SeriesCard = Shapes["SeriesCard"];
export type SeriesDetail = Shapes["SeriesDetail"];
export type Source = Shapes["SourceShape"];
export type Stated = Shapes["StatedShape"];
export type Summary = Shapes["Summary"];
export type Table = Shapes["Table"];
export type TimelineView = Shapes["TimelineView"];
export type Topic = Shapes["Topic"];
export type TopicSection = Shapes["TopicSection"];
export type TopicView = Shapes["TopicView"];

/** A part of a list; `next` is the cursor of what follows, null at the end. */
export interface Page<T> {
  items: T[];
  total: number;
  next?: string | null;
}
