const label = (value: string, more: object = {}) => ({ name: 'label', value, ...more });
const statement = (prose: string, parts: object[] = []) => ({ name: 'statement', prose, parts });
const bytesOf = (groups: object[], more: object = {}, version = 'v1.2.2') =>
  new TextEncoder().encode(
    JSON.stringify({
      catalog: { uuid: 'x', metadata: { title: 'Generated', version: '1', 'oscal-version': version }, groups, ...more },
    }),
  );

/** Controls with enhancements, parameters within a choice, links into the file, and one that went into another. */
export const familyCatalog = () =>
  bytesOf(
    [
      {
        id: 'fa',
        class: 'family',
        title: 'Family A',
        controls: [
          {
            id: 'fa-7',
            title: 'Limits',
            params: [
              { id: 'fa-07_odp.01', label: 'number', guidelines: [{ prose: 'a number is defined;' }] },
              {
                id: 'fa-7_prm_3',
                select: {
                  'how-many': 'one-or-more',
                  choice: ['wait {{ insert: param, fa-7_prm_4 }} ', 'tell somebody'],
                },
              },
              { id: 'fa-7_prm_4', label: 'time' },
            ],
            props: [label('FA-7'), label('FA-07', { class: 'zero-padded' }), { name: 'sort-id', value: 'fa-07' }],
            links: [{ href: '#fa-9', rel: 'related' }],
            parts: [
              {
                name: 'statement',
                parts: [
                  {
                    name: 'item',
                    props: [label('a.')],
                    prose: 'Allow {{ insert: param, fa-07_odp.01 }} attempts, as [FA-9](#fa-9) says:',
                    parts: [{ name: 'item', props: [label('1.')], prose: 'then {{ insert: param, fa-7_prm_3 }}.' }],
                  },
                ],
              },
              { name: 'guidance', prose: 'Words on it.' },
            ],
            controls: [
              {
                id: 'fa-7.1',
                title: 'Lock',
                props: [label('FA-7(1)'), { name: 'status', value: 'withdrawn' }],
                links: [
                  { href: '#fa-7', rel: 'incorporated-into' },
                  { href: '#fa-9_smt.k', rel: 'incorporated-into' },
                ],
              },
            ],
          },
          { id: 'fa-9', title: 'Notices', props: [label('FA-9')], parts: [statement('Tell.')] },
        ],
      },
    ],
    { 'back-matter': { resources: [{ uuid: 'r', title: 'A source' }] } },
    '1.1.3',
  );

/** Functions, categories and subcategories: the label holds title and number, and what has no title repeats its number. */
export const frameworkCatalog = () =>
  bytesOf([
    {
      id: 'GV',
      class: 'function',
      title: 'GOVERN',
      props: [label('GOVERN (GV)')],
      parts: [{ name: 'overview', prose: 'What it is for' }],
      controls: [
        {
          id: 'GV.OC',
          class: 'category',
          title: 'Context',
          props: [label('Context (GV.OC)')],
          parts: [statement('It is understood')],
          controls: [
            {
              id: 'GV.OC-01',
              class: 'subcategory',
              title: 'GV.OC-01',
              props: [label('GV.OC-01')],
              parts: [statement('The mission is known'), { name: 'example', title: 'Example 1:', prose: 'Share it' }],
            },
            {
              id: 'GV.OC-02',
              class: 'subcategory',
              title: 'GV.OC-02',
              props: [label('GV.OC-02'), { name: 'status', value: 'withdrawn' }],
              links: [{ href: 'GV.OC-01', rel: 'incorporated_into' }],
              parts: [statement('It was told')],
            },
          ],
        },
      ],
    },
  ]);

/** A profile that was resolved: groups may have lost their ids, and values were set. */
export const resolvedCatalog = () =>
  bytesOf(
    [
      {
        class: 'family',
        title: 'Family A',
        controls: [
          {
            id: 'fa-1',
            title: 'Policy',
            params: [{ id: 'fa-1_prm_1', label: 'frequency', values: ['at least every 3 years'] }],
            props: [label('FA-1')],
            parts: [statement('Review {{ insert: param, fa-1_prm_1 }}.')],
          },
        ],
      },
    ],
    {},
    '1.1.1',
  );
