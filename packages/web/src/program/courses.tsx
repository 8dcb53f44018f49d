import type { Course } from '@masterplan/model';
import { listed } from '@masterplan/words';
import { known } from '../shared/facts.tsx';
import { decimal } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { notPublished } from '../text/common.ts';
import { areaIds, areaTitle } from '../text/labels.ts';
import { program as text } from '../text/program.ts';
import { requisiteText } from './deep-words.ts';

/** The courses of the record under the first of their areas. */
export function Courses({ courses }: { courses: Course[] }) {
  const groups = [
    ...areaIds.map((area) => ({ title: areaTitle(area), courses: courses.filter((one) => one.areas[0] === area) })),
    { title: text.noArea, courses: courses.filter((one) => one.areas.length === 0) },
  ].filter((group) => group.courses.length > 0);
  return (
    <section className="block" aria-labelledby="courses">
      <h2 id="courses">{text.courses}</h2>
      {groups.map((group) => (
        <details key={group.title} open={group.courses.length <= 6} className="course-group">
          <summary>
            {group.title} ({group.courses.length})
          </summary>
          <Scroll label={group.title}>
            <Table
              className="stack"
              columns={text.courseColumns}
              words={[0, 3, 4]}
              rows={group.courses}
              keyOf={({ code }) => code}
              cells={[
                ({ code, title }) => (
                  <>
                    <span className="soft">{code}</span> {title}
                  </>
                ),
                ({ credits }) => cell(known(credits, decimal)),
                ({ hoursPerWeek }) => cell(known(hoursPerWeek, decimal)),
                ({ terms }) => cell(known(terms, listed)),
                ({ prerequisites }) => cell(known(prerequisites, (all) => all.map(requisiteText).join(' and ') || 'nothing')),
              ]}
            />
          </Scroll>
        </details>
      ))}
    </section>
  );
}

function cell(text: string) {
  return text === 'not-published' ? <span className="soft">{notPublished}</span> : text;
}
