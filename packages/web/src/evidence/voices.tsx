import type { CourseReview } from '@masterplan/model';
import { count } from '@masterplan/words';
import { memo } from 'react';
import { isPublished } from '../shared/facts.tsx';
import { decimal } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { Value } from '../shared/value.tsx';
import { notPublished } from '../text/common.ts';
import { evidence as text } from '../text/evidence.ts';

/** Fewer reviews say too little of a course to stand in a table. */
const ENOUGH = 20;
const means = ['hoursPerWeek', 'difficulty', 'rating'] as const;

/** What students report, counted: means by course with the number of reports behind each. */
export const Voices = memo(function Voices({ reviews }: { reviews: CourseReview[] }) {
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
          <Table
            className="stack"
            columns={text.voices.columns}
            rows={enough}
            keyOf={({ course }) => course}
            cells={[
              ({ course, title }) => (
                <>
                  {course} <span className="soft">{title}</span>
                </>
              ),
              ({ reviews }) => count(reviews),
              ...means.map((field) => (review: CourseReview) => <Mean id={`review:${review.course}/${field}`} value={review[field]} />),
            ]}
          />
        </Scroll>
      </details>
    </section>
  );
});

function Mean({ id, value }: { id: string; value: CourseReview['rating'] }) {
  if (!isPublished(value)) return <span className="soft">{notPublished}</span>;
  return <Value shown={{ kind: 'figure', id }}>{decimal(value)}</Value>;
}
