import type { Course } from '@masterplan/model';
import { listed } from '@masterplan/words';
import { known } from '../shared/facts.tsx';
import { decimal } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { notPublished } from '../text/common.ts';
import { areaIds, areaTitle } from '../text/labels.ts';
import { program as text } from '../text/program.ts';
import { requisiteText } from './deep-words.ts';

/** The courses of the record under the first of their areas. */
export function Courses({ courses }: { courses: Course[] }) {
  const [course, credits, hours, offered, needs] = text.courseColumns;
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
            <table>
              <thead>
                <tr>
                  <th scope="col">{course}</th>
                  <th scope="col" className="number">
                    {credits}
                  </th>
                  <th scope="col" className="number">
                    {hours}
                  </th>
                  <th scope="col">{offered}</th>
                  <th scope="col">{needs}</th>
                </tr>
              </thead>
              <tbody>
                {group.courses.map((one) => (
                  <tr key={one.code}>
                    <th scope="row">
                      <span className="soft">{one.code}</span> {one.title}
                    </th>
                    <td className="number">{cell(known(one.credits, decimal))}</td>
                    <td className="number">{cell(known(one.hoursPerWeek, decimal))}</td>
                    <td>{cell(known(one.terms, listed))}</td>
                    <td>{cell(known(one.prerequisites, (all) => all.map(requisiteText).join(' and ') || 'nothing'))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      ))}
    </section>
  );
}

function cell(text: string) {
  return text === 'not-published' ? <span className="soft">{notPublished}</span> : text;
}
