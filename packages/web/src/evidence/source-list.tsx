import type { Source } from '@masterplan/model';
import { memo } from 'react';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { evidence as text } from '../text/evidence.ts';

/** Every publication once, with its edition and license. */
export const SourceList = memo(function SourceList({ sources, pages }: { sources: Source[]; pages: number }) {
  return (
    <section className="block" aria-labelledby="sources">
      <h2 id="sources">{text.sources}</h2>
      <p className="caption">{text.sourcesCaption(sources.length, pages)}</p>
      <Scroll label={text.sources}>
        <Table
          className="stack"
          gradual
          columns={text.sourceColumns}
          words={[0, 1, 2]}
          rows={sources}
          keyOf={({ id }) => id}
          cells={[
            ({ url, title, publisher, via }) => (
              <>
                <a href={url} rel="noreferrer" target="_blank">
                  {title}
                </a>
                <span className="soft small under">
                  {publisher}
                  {via && `; ${text.via} ${via}`}
                </span>
              </>
            ),
            ({ release }) => release,
            ({ license }) => license,
          ]}
        />
      </Scroll>
    </section>
  );
});
