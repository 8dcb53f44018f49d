/** Words of the page «When?». */
export const when = {
  title: 'When?',
  description: 'When to apply, start and graduate: the deadlines that programs publish, on the way to your earliest start.',
  answer: {
    next: 'The next date is ',
    nextIs: (name: string, where: string) => `: ${name}, ${where}.`,
    unpublished: (start: string) => `It would start in ${start}; no deadline for it is published here.`,
    stay: 'Nothing that meets your constraints has a date.',
    passed: (name: string, where: string) => `The last deadline for your start, ${name}, ${where}, has passed.`,
  },
  second: (months: string, end: string) => `From the start to the degree it takes ${months}: until ${end}.`,
  dates: 'Dates of the path that the answer speaks of',
  others: 'Dates of the other programs that were worked out',
  columns: ['When', 'What', 'Where'],
  start: 'Study begins',
  end: 'Last month of study',
  breakEven: 'The middle future breaks even',
  today: 'Today',
  none: 'No deadline is published for it. Ask the admissions office for the dates of your start.',
};
