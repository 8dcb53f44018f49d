import type { Source } from '@masterplan/model';
import { Scroll } from '../shared/scroll.tsx';
import { evidence as text } from '../text/evidence.ts';

/** Every publication once, with its edition and license. */
export function SourceList({ sources, pages }: { sources: Source[]; pages: number }) {
  const [publication, release, license] = text.sourceColumns;
  return (
    <section className="block" aria-labelledby="sources">
      <h2 id="sources">{text.sources}</h2>
      <p className="caption">{text.sourcesCaption(sources.length, pages)}</p>
      <Scroll label={text.sources}>
        <table>
          <thead>
            <tr>
              <th scope="col">{publication}</th>
              <th scope="col">{release}</th>
              <th scope="col">{license}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  <a href={source.url} rel="noreferrer" target="_blank">
                    {source.title}
                  </a>
                  <span className="soft small under">
                    {source.publisher}
                    {source.via && `; ${text.via} ${source.via}`}
                  </span>
                </th>
                <td>{source.release}</td>
                <td>{source.license}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
