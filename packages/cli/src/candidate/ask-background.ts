import { bachelorFields, type Candidate, type Catalog } from '@masterplan/model';
import { bachelorName } from '@masterplan/words';
import { askUsd, type Place } from './ask-usd.ts';
import type { Asker } from './asker.ts';
import { between, notEmpty, numberIn } from './checks.ts';

/** Who they are: place, status, background, pay. */
export async function askBackground(
  asker: Asker,
  from: Candidate,
  { catalog }: Place,
): Promise<Pick<Candidate, 'name' | 'status' | 'place' | 'home' | 'background' | 'work'>> {
  asker.section('You');
  const name = await asker.text({ message: 'A name for this file', initial: from.example ? '' : from.name, check: notEmpty });
  const status = await asker.pick({
    message: 'In the United States you are or would be',
    choices: [
      { value: 'citizen-or-resident', label: 'a citizen or permanent resident' },
      { value: 'student-visa', label: 'on a student visa' },
    ],
    initial: from.status,
  });
  const states = Object.keys(catalog.money.stateTax.states).sort();
  const state = await asker.find({
    message: 'State where you work or mean to work',
    choices: states.map((value) => ({ value, label: value })),
    initial: from.place.state,
  });
  const near = catalog.areas.filter((area) => area.states.includes(state)).map((area) => ({ value: area.code, label: area.title }));
  const area = await asker.find({
    message: 'Area',
    choices: [{ value: '', label: 'anywhere in the state' }, ...near],
    initial: near.some(({ value }) => value === from.place.area) ? (from.place.area ?? '') : '',
  });
  const home = status === 'student-visa' ? await askHome(asker, from, catalog) : undefined;
  const occupations = catalog.occupations
    .filter(({ soc }) => !soc.endsWith('000'))
    .map(({ soc, title }) => ({ value: soc, label: title, hint: soc }));
  return {
    name,
    status,
    place: { state, ...(area === '' ? {} : { area }) },
    ...(home === undefined ? {} : { home }),
    background: {
      bachelor: await asker.pick({
        message: 'Field of your bachelor’s degree',
        choices: bachelorFields.map((value) => ({ value, label: bachelorName(value) })),
        initial: from.background.bachelor,
      }),
      yearsExperience: numberIn(
        await asker.text({ message: 'Years of work since then', initial: String(from.background.yearsExperience), check: between(0, 50) }),
      ),
      occupation: await asker.find({
        message: 'Present or last occupation',
        choices: [{ value: 'none', label: 'none yet' }, ...occupations],
        initial: from.background.occupation,
      }),
      publications: Math.round(
        numberIn(
          await asker.text({ message: 'Research publications', initial: String(from.background.publications), check: between(0, 500) }),
        ),
      ),
    },
    work: {
      payUsdPerYear: await askUsd(
        asker,
        'Pay a year before tax in the United States, in dollars',
        from.work.payUsdPerYear,
        status === 'student-visa' ? 0 : 1,
      ),
    },
  };
}

async function askHome(asker: Asker, from: Candidate, catalog: Catalog): Promise<NonNullable<Candidate['home']>> {
  const countries = Object.entries(catalog.money.prices.currencies).map(([value, { name }]) => ({ value, label: value, hint: name }));
  const country = await asker.find({ message: 'Home country', choices: countries, initial: from.home?.country ?? 'IN' });
  const payPerYear = numberIn(
    await asker.text({
      message: 'Pay a year at home, in its currency',
      initial: String(from.home?.payPerYear ?? ''),
      check: between(0, 1e12),
    }),
  );
  const taxRate =
    numberIn(
      await asker.text({
        message: 'Tax on it, in percent',
        initial: String(Math.round((from.home?.taxRate ?? 0.1) * 100)),
        check: between(0, 70),
      }),
    ) / 100;
  return { country, payPerYear, taxRate };
}
