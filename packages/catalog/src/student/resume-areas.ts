import { type KnowledgeArea, knowledgeAreas } from '@masterplan/model';
import { plainTitle } from './likeness.ts';

/**
 * Words of course titles and skills, and the area that each is evidence of. Assumed: what a course or tool of that name
 * most often teaches; data bases and their languages stand under data mining and vision under deep learning, as in the
 * program records. Whole words in order; a star ends a beginning; single letters and «go» only as the whole entry.
 */
export const areaWords: Record<KnowledgeArea, readonly string[]> = {
  'probability-statistics': [
    'probabilit*',
    'statistic*',
    'biostatistic*',
    'econometric*',
    'stochastic*',
    'bayes*',
    'regression*',
    'inference',
    'hypothesis testing',
    'time series',
    'design of experiments',
    'experimental design',
    'a b testing',
    'monte carlo',
    'stata',
    'spss',
  ],
  'linear-algebra': ['linear algebra', 'matrix', 'matrices', 'numerical linear'],
  algorithms: ['algorithm*', 'data structure*', 'computational complexity', 'theory of computation', 'dynamic programming', 'graph theory'],
  'machine-learning': [
    'machine learning',
    'statistical learning',
    'artificial intelligence',
    'pattern recognition',
    'predictive model*',
    'scikit learn',
    'sklearn',
    'xgboost',
    'random forest*',
    'support vector*',
    'supervised learning',
    'unsupervised learning',
    'ml',
    'mlops',
  ],
  ethics: ['ethic*', 'responsible ai', 'ai policy', 'ai governance', 'fairness', 'data privacy', 'privacy'],
  'deep-learning': [
    'deep learning',
    'neural network*',
    'deep neural',
    'computer vision',
    'convolutional*',
    'pytorch',
    'tensorflow',
    'keras',
    'generative ai',
    'generative model*',
  ],
  'data-mining': [
    'data mining',
    'big data',
    'data analy*',
    'data wrangling',
    'data science',
    'data engineering',
    'data warehous*',
    'database*',
    'data base*',
    'sql',
    'postgresql',
    'mysql',
    'spark',
    'pyspark',
    'hadoop',
    'pandas',
    'data visualization',
    'business intelligence',
    'tableau',
    'power bi',
  ],
  'reinforcement-learning': ['reinforcement learning', 'markov decision*', 'bandit*', 'q learning', 'optimal control'],
  nlp: [
    'natural language',
    'nlp',
    'computational linguistics',
    'text mining',
    'text analy*',
    'language model*',
    'llm*',
    'speech recognition',
    'spacy',
    'nltk',
    'information retrieval',
  ],
  'explainable-ai': ['explainab*', 'interpretab*', 'xai', 'model explanation*'],
  programming: [
    'programming',
    'software development',
    'software engineering',
    'software design',
    'object oriented',
    'introduction to computer science',
    'intro to computer science',
    'coding',
    'python',
    'java',
    'javascript',
    'typescript',
    'c++',
    'c#',
    'matlab',
    'scala',
    'rust',
    'golang',
    'kotlin',
    'swift',
    'julia',
    'pandas',
    'numpy',
    'pyspark',
    '=r',
    '=c',
    '=go',
  ],
  calculus: ['calculus', 'differential equations', 'mathematical analysis', 'real analysis', 'analysis i', 'analysis ii', 'multivariable*'],
};

/** «Linear programming» and «dynamic programming» are mathematics: there «programming» is not evidence of it. */
const notPrograms = /\b(linear|dynamic|integer|mathematical|convex|quadratic|nonlinear|stochastic) programming\b/;

const patterns = knowledgeAreas.map((area) => ({ area, pattern: new RegExp(areaWords[area].map(patternOf).join('|'), 'u') }));

function patternOf(word: string): string {
  const plain = word.replace(/^=|\*$/g, '').replace(/[+]/g, '\\+');
  if (word.startsWith('=')) return `^${plain}$`;
  return `(?<![\\p{L}\\p{N}])${plain}${word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}+#])'}`;
}

/** The areas that an entry, a course's title or a skill, is evidence of; none where no word of the table stands in it. */
export function areasOf(entry: string): KnowledgeArea[] {
  const plain = plainTitle(entry.slice(0, 300));
  const programs = plain.replace(notPrograms, ' ');
  return patterns.filter(({ area, pattern }) => pattern.test(area === 'programming' ? programs : plain)).map(({ area }) => area);
}
