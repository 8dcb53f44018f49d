import type { CareersReport, Track } from '@masterplan/model';
import { areaName, count, percent, roleTitle, sentenceCase, withArticle } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { careers as text } from '../text/after.ts';
import { notPublished } from '../text/common.ts';

/** The five specializations, and the one that fits by a stated rule. */
export function Tracks({ report: { tracks, fits, sought } }: { report: CareersReport }) {
  return (
    <section className="block" aria-labelledby="tracks">
      <h2 id="tracks">{text.tracks.title(sentenceCase(areaName(fits.area)))}</h2>
      <p className="caption">{text.tracks.why[fits.why](withArticle(roleTitle(sought)))}</p>
      <Scroll label={text.tracks.label}>
        <Table
          className="stack"
          columns={text.tracks.columns}
          words={[0, text.tracks.columns.length - 1]}
          rows={tracks}
          keyOf={({ area }) => area}
          isHere={({ area }) => area === fits.area}
          cells={[
            ({ area }) => sentenceCase(areaName(area)),
            ({ has }) => count(has, 1),
            ({ asked }) => count(asked, 1),
            ({ readiness }) => percent(readiness),
            ({ programs }) => count(programs),
            presumed,
          ]}
        />
      </Scroll>
      <p className="small soft">{text.tracks.note}</p>
    </section>
  );
}

function presumed({ presumes }: Track): string {
  if (presumes.length === 0) return notPublished;
  return [...presumes]
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ area, share }) => `${areaName(area)} ${percent(share)}`)
    .join(', ');
}
