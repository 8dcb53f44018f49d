import type { CourseReview } from '@masterplan/model';
import { count } from '@masterplan/words';
import { isPublished } from '../shared/facts.tsx';
import { decimal } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Value } from '../shared/value.tsx';
import { notPublished } from '../text/common.ts';
import { evidence as text } from '../text/evidence.ts';

/** Fewer reviews say too little of a course to stand in a table. */
const ENOUGH = 20;

/** What students report, counted: means by course with the number of reports behind each. */
export function Voices({ reviews }: { reviews: CourseReview[] }) {
  const enough = reviews.filter((review) => review.reviews >= ENOUGH).sort((a, b) => b.reviews - a.reviews);
  const all = reviews.reduce((sum, review) => sum + review.reviews, 0);
  if (enough.length === 0) return null;
  return (
    <section className="block" aria-labelledby="voices">
      <h2 id="voices">{text.voices.title}</h2>
      <p className="caption">{text.voices.caption(count(all), count(reviews.length), count(reviews.length - enough.length), ENOUGH)}</p>
      <details>
        <summary>{text.voices.open(count(enough.length))}</summary>
        <Scroll label={text.voices.title}>
          <table>
            <thead>
              <tr>
                {text.voices.columns.map((column, index) => (
                  <th key={column} scope="col" className={index === 0 ? '' : 'number'}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {enough.map((review) => (
                <tr key={review.course}>
                  <th scope="row">
                    {review.course} <span className="soft">{review.title}</span>
                  </th>
                  <td className="number">{count(review.reviews)}</td>
                  {(['hoursPerWeek', 'difficulty', 'rating'] as const).map((field) => (
                    <td key={field} className="number">
                      <Mean id={`review:${review.course}/${field}`} value={review[field]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </section>
  );
}

function Mean({ id, value }: { id: string; value: CourseReview['rating'] }) {
  if (!isPublished(value)) return <span className="soft">{notPublished}</span>;
  return <Value shown={{ kind: 'figure', id }}>{decimal(value)}</Value>;
}
