import type { Course, Group, Program, Rule } from '@masterplan/model';
import { keysOf } from '../text/labels.ts';
import { ruleGroup, program as text } from '../text/program.ts';
import { sizeText } from './deep-words.ts';
import { filterText } from './filter-text.ts';

type Requirements = Program['requirements'];

/** Groups, ways to finish, and every published rule by what the plan does with it. */
export function Requirements({ requirements, courses }: { requirements: Requirements; courses: Course[] }) {
  const { total, groups, choices, rules } = requirements;
  const titles = new Map(courses.map(({ code, title }) => [code, title]));
  return (
    <section className="block" aria-labelledby="requirements">
      <h2 id="requirements">{text.requirements}</h2>
      {total !== 'not-published' && <p className="caption">{text.total(sizeText(total))}</p>}
      <ul className="groups">
        {groups.map((group) => (
          <GroupItem key={group.id} group={group} titles={titles} />
        ))}
      </ul>
      {choices.length > 0 && <h3>{text.choices}</h3>}
      {choices.map((choice) => (
        <div key={choice.id}>
          <p className="strong">{choice.title}</p>
          <ul className="groups">
            {choice.options.map((option) => (
              <li key={option.id}>
                {option.title}
                {option.total && `, ${sizeText(option.total)}`}
                {option.groups.length > 0 && (
                  <ul className="groups">
                    {option.groups.map((group) => (
                      <GroupItem key={group.id} group={group} titles={titles} />
                    ))}
                  </ul>
                )}
                <RuleList rules={option.rules} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {rules.length > 0 && <h3>{text.rules}</h3>}
      {keysOf(text.ruleGroups).map((kind) => {
        const some = rules.filter((rule) => ruleGroup[rule.kind] === kind);
        if (some.length === 0) return null;
        return (
          <div key={kind}>
            <p className={kind === 'unmodeled' ? 'strong warn' : 'strong'}>{text.ruleGroups[kind]}</p>
            <RuleList rules={some} />
          </div>
        );
      })}
    </section>
  );
}

function RuleList({ rules }: { rules: Rule[] }) {
  if (rules.length === 0) return null;
  return (
    <ul className="rule-list">
      {rules.map((rule) => (
        <li key={rule.says}>{rule.says}</li>
      ))}
    </ul>
  );
}

function GroupItem({ group, titles }: { group: Group; titles: Map<string, string> }) {
  if ('chooseGroups' in group) {
    return (
      <li>
        <span className="strong">{group.title}</span>: {text.chooseGroups(group.chooseGroups)}
        <ul className="groups">
          {group.of.map((inner) => (
            <GroupItem key={inner.id} group={inner} titles={titles} />
          ))}
        </ul>
      </li>
    );
  }
  return (
    <li>
      <span className="strong">{group.title}</span>: {text.choose(sizeText(group.choose))} {filterText(group.from, titles)}
      {group.open && <span className="soft"> ({text.open})</span>}
    </li>
  );
}
