import { describe, expect, it } from 'vitest';
import { importTable } from './import-table.ts';
import type { ImportContext } from './made.ts';
import { folder, linesOf, put, workbook } from './testing.ts';

/** Imports small official-looking content and gives the written lines, heading first. */
async function imported(kind: string, name: string, content: string | Buffer, context: ImportContext = {}): Promise<string[]> {
  const dir = folder();
  const result = await importTable(kind, put(dir, name, content), `${dir}/out.csv`, context);
  if (!result.ok) throw new Error(result.problems.map(({ line, field, message }) => `${line} ${field} ${message}`).join('; '));
  return linesOf(`${dir}/out.csv`).slice(0, -1);
}

const HD =
  'UNITID,INSTNM,CITY,STABBR,OPEID,CONTROL,CBSA,LONGITUD,LATITUDE\n139755,Georgia Tech,Atlanta,GA,156900,1,12060,-84.39,33.77\n' +
  '1,Territory U,San Juan,PR,11122200,2,-2,-66,18\n2,Online U,Austin,TX,-2,3,-2,-97.7,30.3\n';

describe('IPEDS', () => {
  const beside = { directory: put(folder(), 'hd2023.csv', HD) };

  it('reads the directory, official or with OPEID6 alone', async () => {
    expect(await imported('institutions', 'hd2023.csv', HD, { unitids: new Set(['139755', '2']) })).toEqual([
      'unitid,opeid6,name,city,state,control,cbsa,latitude,longitude',
      '2,,Online U,Austin,TX,private-for-profit,,30.3,-97.7',
      '139755,001569,Georgia Tech,Atlanta,GA,public,12060,33.77,-84.39',
    ]);
    const short = 'UNITID,OPEID6,INSTNM,CITY,STABBR,CONTROL,LATITUDE,LONGITUD\n5,001002,A,B,AL,1,1,2\n';
    expect((await imported('institutions', 'x.csv', short))[1]).toBe('5,001002,A,B,AL,public,,1,2');
    await expect(imported('institutions', 'x.csv', short.replace(',AL,1,', ',AL,9,'))).rejects.toThrow('control code');
  });

  it('reads charges, keeps «not applicable» empty and names imputed amounts', async () => {
    const heading = 'UNITID,XTUIT6,TUITION6,XFEE6,FEE6,XHRCHG6,HRCHG6,XTUIT7,TUITION7,XFEE7,FEE7,XHRCHG7,HRCHG7\n';
    const lines = await imported('tuition', 'ic2023_ay.csv', `${heading}1,R,100,P,5,A,.,R,200,Z,0,R,9\n2,A,.,A,.,A,.,A,.,A,.,A,.\n`);
    expect(lines.slice(1)).toEqual(['1,2023-24,100,5,,200,0,9,feesResident:P']);
    await expect(imported('tuition', 'charges.csv', `${heading}1,R,1,R,1,R,1,R,1,R,1,R,1\n`)).rejects.toThrow('academic year');
  });

  it('adds up listed fields of states, first majors and master’s level only', async () => {
    const rows = [
      '139755,11.0101,1,7,X,30',
      '139755,11.0103,1,7,X,4',
      '139755,11.0102,1,7,X,2',
      '139755,11.0101,2,7,X,9',
      '139755,11.0101,1,5,X,9',
    ];
    const more = ['1,11.0101,1,7,X,8', '2,30.7001,1,7,X,0', '2,52.0201,1,7,X,50', '77,11.0101,1,7,X,6'];
    const content = `UNITID,CIPCODE,MAJORNUM,AWLEVEL,XCTOTALT,CTOTALT\n${[...rows, ...more].join('\n')}\n`;
    expect(await imported('awards', 'c2023_a.csv', content, { beside })).toEqual([
      'unitid,cip,awards',
      '139755,11.01,34',
      '139755,11.0102,2',
    ]);
    await expect(imported('awards', 'c2023_a.csv', content)).rejects.toThrow('directory');
  });
});

describe('College Scorecard', () => {
  it('reads official columns: one row an OPE number and field, campuses added up, suppressed pay left empty', async () => {
    const content =
      'UNITID,OPEID6,INSTNM,CONTROL,MAIN,CIPCODE,CREDLEV,IPEDSCOUNT1,IPEDSCOUNT2,EARN_MDN_HI_1YR,EARN_MDN_HI_2YR,EARN_MDN_4YR,EARN_MDN_5YR\n' +
      '10,2199,Branch,1,0,1101,5,10,13,PS,70000,90000,100000\n20,2199,Main,1,1,1101,5,30,NA,PS,70000,90000,101000\n' +
      '20,2199,Main,1,1,1107,5,30,31,PS,PrivacySuppressed,NULL,\n20,2199,Main,1,1,1101,3,30,31,1,2,3,4\nNA,2200,Abroad,1,1,1101,5,1,1,5,5,5,5\n';
    expect(await imported('masters-pay', 'Most-Recent-Cohorts-Field-of-Study.csv', content)).toEqual([
      'opeid6,unitid,cip4,awards,pay1,pay2,pay4,pay5',
      '002199,20,11.01,42,,70000,90000,101000',
    ]);
  });

  it('reads the later release in long form and prefers the more precise of two values', async () => {
    const content =
      'UNITID,CIPCODE,COLUMN,VALUE,DOLLAR_YEAR,PRECISION,EARN_COUNT_WNE\n1,1107,EARN_MDN_4YR,90000,2024,rounded-100,\n' +
      '1,1107,EARN_MDN_4YR,90012,2024,exact,51\n1,1107,EARN_MDN_5YR,PS,2022,exact,\n1,1107,IPEDSCOUNT1,9,,exact,\n';
    expect(await imported('masters-pay-2026', 'x.csv', content)).toEqual([
      'unitid,cip4,column,value,dollarYear,precision,earners',
      '1,11.07,pay4,90012,2024,exact,51',
    ]);
  });
});

describe('Bureau of Labor Statistics', () => {
  const heading = [
    'NAICS',
    'NAICS_TITLE',
    'I_GROUP',
    'OCC_CODE',
    'OCC_TITLE',
    'O_GROUP',
    'TOT_EMP',
    'A_MEAN',
    'A_PCT10',
    'A_PCT25',
    'A_MEDIAN',
    'A_PCT75',
    'A_PCT90',
  ];
  const row = (naics: string, group: string, soc: string, level: string) => [
    naics,
    'T',
    group,
    soc,
    'Data Scientists',
    level,
    100,
    5,
    1,
    2,
    '*',
    4,
    '#',
  ];

  it('reads national wages, writes top-coded cells as the least that they can be, and drops doubled levels', async () => {
    const book = workbook({
      national: [
        heading,
        row('0', 'cross-industry', '15-2051', 'broad'),
        row('0', 'cross-industry', '15-2051', 'detailed'),
        row('0', 'x', '53-7121', 'detailed'),
      ],
    });
    expect(await imported('wages', 'national_M2024_dl.xlsx', book)).toEqual([
      'soc,title,group,employment,mean,p10,p25,median,p75,p90,topCoded',
      '15-2051,Data Scientists,broad,100,5,1,2,,4,239200,p90',
    ]);
    expect((await imported('wages-history', 'national_M2020_dl.xlsx', book))[1]).toBe(
      '2020,15-2051,Data Scientists,broad,100,5,1,2,,4,208000,p90',
    );
    await expect(imported('wages', 'wages.xlsx', book)).rejects.toThrow('official name');
  });

  it('reads sector estimates only', async () => {
    const book = workbook({ sectors: [heading, row('51', 'sector', '15-2051', 'detailed'), row('511', '3-digit', '15-2051', 'detailed')] });
    expect((await imported('wages-by-industry', 'natsector_M2024_dl.xlsx', book)).slice(1)).toEqual([
      '51,T,15-2051,100,5,1,2,,4,239200,p90',
    ]);
  });

  it('reads a release of the projections below its title, and its notes not at all', async () => {
    const columns = [
      ...[
        '2024 National Employment Matrix title',
        '2024 National Employment Matrix code',
        'Occupation type',
        'Employment, 2024',
        'Employment, 2034',
      ],
      ...['Employment change, numeric, 2024–34', 'Employment change, percent, 2024–34', 'Occupational openings, 2024–34 annual average'],
      ...[
        'Typical education needed for entry',
        'Work experience in a related occupation',
        'Typical on-the-job training needed to attain competency',
      ],
    ];
    const scientists = ['  Data scientists', '15-2051', 'Line item', 245.9, 328.3, 82.5, 33.5, 23.4, "Bachelor's degree", 'None', '—'];
    const book = workbook({ Index: [['x']], 'Table 1.2': [['Table 1.2 Projections'], columns, scientists, ['Source: BLS']] });
    expect((await imported('projections', 'occupation.xlsx', book)).slice(1)).toEqual([
      "2024-34,15-2051,Data scientists,detailed,245.9,82.5,33.5,23.4,Bachelor's degree,None,,official,bls-ep-2024-34",
    ]);
  });

  it('marks occupations that share a row of the survey', async () => {
    const columns = [
      '2019 National Employment Matrix title',
      '2019 National Employment Matrix code',
      'Less than high school diploma',
      'High school diploma or equivalent',
    ];
    const more = [
      'Some college, no degree',
      "Associate's degree",
      "Bachelor's degree",
      "Master's degree",
      'Doctoral or professional degree',
    ];
    const book = workbook({
      'Table 5.3': [
        [...columns, ...more],
        ['Statisticians(1)', '15-2041', 0.6, 3.8, 7.8, 3.4, 37, 34.8, 12.7],
      ],
    });
    expect((await imported('attainment', 'occupation.xlsx', book))[1]).toBe('15-2041,Statisticians,0.6,3.8,7.8,3.4,37,34.8,12.7,yes');
  });
});

describe('places', () => {
  it('annualizes hourly prevailing wages and leaves a year’s pay as it is', async () => {
    const content =
      '"Area","SocCode","GeoLvl","Level1","Level2","Level3","Level4","Average","Label"\n"41940","15-1252","1","55.1","70.2","85.3","100.4","80",""\n"1","15-1252","1","50000","60000","70000","80000","",""\n';
    expect((await imported('area-wages', 'ALC_Export.csv', content)).slice(1)).toEqual([
      '15-1252,1,50000,60000,70000,80000',
      '15-1252,41940,114608,146016,177424,208832',
    ]);
  });

  it('reads one row an area from one row a county', async () => {
    const content =
      'Area,AreaName,StateAb,State,CountyTownName\n12260,"Augusta, GA-SC",GA,Georgia,A\n12260,"Augusta, GA-SC",SC,South Carolina,B\n100001,Northwest Alabama nonmetropolitan area,AL,Alabama,C\n';
    expect((await imported('wage-areas', 'Geography.csv', content)).slice(1)).toEqual([
      '12260,"Augusta, GA-SC",GA SC,yes',
      '100001,Northwest Alabama nonmetropolitan area,AL,no',
    ]);
  });

  it('reads price parities in the official layout, quoted codes and notes at the end included', async () => {
    const content =
      'GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2022,2023\n' +
      ' "00000","United States", ,MARPP,1,"...","RPPs: All items ","Index",100.000,100.000\n "10180","Abilene, TX (Metropolitan Statistical Area)", ,MARPP,1,"...","RPPs: All items ","Index",90,89.85\n' +
      ' "10180","Abilene, TX (Metropolitan Statistical Area)", ,MARPP,3,"...","RPPs: Services: Housing ","Index",(NA),73.61\nNote: See the included footnote file.\n';
    expect((await imported('price-levels', 'MARPP_MSA_2008_2023.csv', content)).slice(1)).toEqual([
      '00000,United States,100,',
      '10180,"Abilene, TX",89.85,73.61',
    ]);
  });
});

describe('O*NET', () => {
  it('puts importance and level on one row and leaves out what should be suppressed', async () => {
    const heading =
      'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n';
    const rows =
      '15-1221.00\t2.A.1.e\tMathematics\tIM\t4\t8\tN\tn/a\t08/2023\tAnalyst\n15-1221.00\t2.A.1.e\tMathematics\tLV\t5.12\t8\tN\tN\t08/2023\tAnalyst\n';
    const more =
      '15-1221.00\t2.A.1.f\tScience\tIM\t3\t8\tN\tn/a\t08/2023\tAnalyst\n15-1221.00\t2.A.1.f\tScience\tLV\t9\t8\tY\tN\t08/2023\tAnalyst\n11-1011.00\t2.A.1.f\tScience\tIM\t3\t8\tN\tn/a\t08/2023\tAnalyst\n';
    expect((await imported('onet-ratings', 'Skills.txt', heading + rows + more)).slice(1)).toEqual([
      'skill,15-1221.00,2.A.1.e,Mathematics,4,5.12,8,2023-08',
      'skill,15-1221.00,2.A.1.f,Science,3,,8,2023-08',
    ]);
  });
});

describe('voices', () => {
  it('keeps means with their number of reviews', async () => {
    const content =
      'course,title,reviews,mean_hours_per_week,mean_difficulty_1_5,mean_rating_1_5,mean_staff_support_1_5,foundational,no_longer_offered\nCS 6035,Security,409,10.67,2.56,3.45,,true,false\n';
    expect((await imported('course-reviews', 'x.csv', content))[1]).toBe('CS 6035,Security,409,10.67,2.56,3.45,yes,yes');
  });
});
