import type { CareersReport, Track } from '@masterplan/model';
import { areaName, count, percent, roleTitle, sentenceCase, withArticle } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { careers as text } from '../text/after.ts';
import { notPublished } from '../text/common.ts';

/** The five specializations, and the one that fits by a stated rule. */
export function Tracks({ report: { tracks, fits, sought } }: { report: CareersReport }) {
  return (
    <section className="block" aria-labelledby="tracks">
      <h2 id="tracks">{text.tracks.title(sentenceCase(areaName(fits.area)))}</h2>
      <p className="caption">{text.tracks.why[fits.why](withArticle(roleTitle(sought)))}</p>
      <Scroll label={text.tracks.label}>
        <table>
          <thead>
            <tr>
              {text.tracks.columns.map((column, index) => (
                <th key={column} scope="col" className={index === 0 || index === text.tracks.columns.length - 1 ? '' : 'number'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tracks.map((track) => (
              <tr key={track.area} className={track.area === fits.area ? 'here' : ''}>
                <th scope="row">{sentenceCase(areaName(track.area))}</th>
                <td className="number">{count(track.has, 1)}</td>
                <td className="number">{count(track.asked, 1)}</td>
                <td className="number">{percent(track.readiness)}</td>
                <td className="number">{count(track.programs)}</td>
                <td>{presumed(track)}</td>
              </tr>
            ))}
          </tbody>
        </table>
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
