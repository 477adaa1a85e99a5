/** A basemap of the operator's own: a URL template of picture tiles, or a PMTiles file. */
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import { addProtocol } from "maplibre-gl";
import { PMTiles, Protocol, TileType } from "pmtiles";
import type { Colours } from "./colours";

export interface Tiles {
  kind: "raster" | "vector";
  url: string;
  template: boolean;
}

let protocol: Protocol | null = null;

/** What the setting names; a PMTiles file says itself what it holds. */
export async function tilesAt(setting: string): Promise<Tiles> {
  const address = setting.replace(/^pmtiles:\/\//, "");
  if (!/\.pmtiles($|\?)/.test(address)) return { kind: "raster", url: address, template: true };
  if (!protocol) {
    protocol = new Protocol();
    addProtocol("pmtiles", protocol.tile);
  }
  const archive = new PMTiles(new URL(address, document.baseURI).href);
  protocol.add(archive);
  const { tileType } = await archive.getHeader();
  const kind = tileType === TileType.Mvt ? "vector" : "raster";
  return { kind, url: `pmtiles://${archive.source.getKey()}`, template: false };
}

export function tileSource({ kind, url, template }: Tiles): SourceSpecification {
  if (!template) return { type: kind, url };
  return { type: "raster", tiles: [url], tileSize: 256, maxzoom: 19 };
}

/** Layers over the tiles; vector tiles are read by the names that Protomaps' basemaps have. */
export function tileLayers({ kind }: Tiles, colours: Colours): LayerSpecification[] {
  if (kind === "raster") return [{ id: "tiles", type: "raster", source: "tiles" }];
  const line = (id: string, colour: string, width: number): LayerSpecification => ({
    id,
    type: "line",
    source: "tiles",
    "source-layer": id,
    paint: { "line-color": colour, "line-width": width },
  });
  const fill = (id: string, colour: string): LayerSpecification => ({
    id,
    type: "fill",
    source: "tiles",
    "source-layer": id,
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": colour },
  });
  return [
    fill("earth", colours.land),
    { ...fill("water", colours.water), id: "tile-water" },
    line("roads", colours.region, 0.8),
    line("boundaries", colours.border, 1.2),
  ];
}
