import { type Candidate, criteria, knowledgeAreas } from '@masterplan/model';
import { areaName, criterionName, sentenceCase } from '@masterplan/words';
import { askAims } from './ask-aims.ts';
import { askBackground } from './ask-background.ts';
import { askFinances } from './ask-finances.ts';
import type { Place } from './ask-usd.ts';
import type { Asker } from './asker.ts';
import { between, numberIn } from './checks.ts';

const levels = ['0', '1', '2', '3', '4'] as const;
const levelWords = ['none', 'introduced', 'a university course', 'a graduate course, or used at work', 'could teach it'];
const levelChoices = levels.map((value, index) => ({ value, label: `${value}  ${levelWords[index]}` }));

/** Asks for everything that a candidate's file holds, beginning from `from`; each question shows what is there. */
export async function askCandidate(asker: Asker, from: Candidate, place: Place): Promise<Candidate> {
  const about = await askBackground(asker, from, place);
  const knowledge = await askKnowledge(asker, from);
  const aims = await askAims(asker, from, place, about.status);
  const finances = await askFinances(asker, from, about.status);
  const weights = await askWeights(asker, from);
  return {
    version: 1,
    example: false,
    ...about,
    knowledge,
    ...aims,
    finances,
    weights,
    assumptions: from.assumptions,
    offers: from.offers,
    shortlist: from.shortlist,
  };
}

async function askKnowledge(asker: Asker, from: Candidate): Promise<Candidate['knowledge']> {
  asker.section('What you know');
  const knowledge: Candidate['knowledge'] = {};
  for (const area of knowledgeAreas) {
    const initial = levels[Math.round(from.knowledge[area] ?? 0)] ?? '0';
    const level = Number(await asker.pick({ message: sentenceCase(areaName(area)), choices: levelChoices, initial }));
    if (level > 0) knowledge[area] = level;
  }
  return knowledge;
}

async function askWeights(asker: Asker, from: Candidate): Promise<Candidate['weights']> {
  asker.section('What matters to you, in points; only the proportions count');
  const weights = { ...from.weights };
  for (const criterion of criteria) {
    weights[criterion] = numberIn(
      await asker.text({
        message: sentenceCase(criterionName(criterion)),
        initial: String(from.weights[criterion]),
        check: between(0, 100),
      }),
    );
  }
  return Object.values(weights).some((weight) => weight > 0) ? weights : from.weights;
}
