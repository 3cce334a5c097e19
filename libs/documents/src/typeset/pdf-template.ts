/**
 * Typst source that draws a document from its definition. The definition comes as JSON through `sys.inputs` and is only ever placed as
 * a value: no text of it is read as markup. It has no file, no package and no address to open. Its tables have their heads as such;
 * a head of a row (the label of a fact) cannot be told apart in Typst 0.14 and is a cell.
 */
export const pdfTemplate = String.raw`
#let document-data = json(bytes(sys.inputs.document))
#let ink = rgb("#1a1a1a")
#let line-color = rgb("#949494")
#let head-fill = rgb("#f2f2f2")
#let styles = document-data.styles
#let info = document-data.info
#let running = document-data.running

#set document(title: info.title, author: info.author, description: info.subject, date: datetime(..info.day))
#set text(font: document-data.font, fallback: false, lang: "ja", region: "JP", size: styles.plain.fontSize * 1pt,
  fill: ink, top-edge: "ascender", bottom-edge: "descender", hyphenate: false, cjk-latin-spacing: none)
#set par(leading: (styles.plain.lineHeight - 1) * 1em, spacing: 0pt)
#set block(spacing: 0pt)
#set table(inset: 0pt, stroke: none)
#show heading: set text(weight: "bold")
#show figure: set block(breakable: true)
#show figure: set align(start)
#show figure.caption: set align(start)
#show figure.caption: set block(sticky: true)

#let style-of(node) = styles.plain + styles.at(node.at("style", default: "plain"))
#let points(node, key) = node.at(key, default: style-of(node).at(key, default: 0)) * 1pt
#let margins(node) = node.at("margin", default: style-of(node).at("margin", default: (0, 0, 0, 0))).map(it => it * 1pt)

// A long run of Latin letters and digits may break anywhere, as it would run out of its column: room too small to be seen is a place
// to break. Marks in a row are drawn one by one: together, they are closed up by the half of a square that each is taken to leave
// empty, and in this font, where every letter is as wide as it needs, they would lie on one another.
#let long-run(fits) = "[\x21-\x7e]{" + str(fits + 1) + ",}"
#let marks-in-a-row = "[、。，．：；・‥…—’”》）』」】〗〕〉］｝‘“《（『「【〖〔〈［｛]{2,}"

#let spread(text-run) = {
  let clusters = text-run.clusters()
  if clusters.first().match(regex("[\x21-\x7e]")) != none { for letter in clusters { letter; h(0.001pt) } }
  else { for (at, mark) in clusters.enumerate() { if calc.odd(at) { text(tracking: 0pt, mark) } else { mark } } }
}

#let breaking(line, fits) = {
  let at = 0
  for run in line.matches(regex(long-run(fits) + "|" + marks-in-a-row)) {
    line.slice(at, run.start)
    spread(run.text)
    at = run.end
  }
  line.slice(at)
}

#let lines(words, fits: 60) = words.split("\n").map(line => breaking(line, fits)).join(linebreak())

#let worded(node, body) = {
  let style = style-of(node)
  let bold = node.at("bold", default: style.at("bold", default: false))
  let line-height = node.at("lineHeight", default: style.lineHeight)
  set text(size: points(node, "fontSize"), weight: if bold { "bold" } else { "regular" })
  set par(leading: (line-height - 1) * 1em, first-line-indent: (amount: points(node, "leadingIndent"), all: true))
  set align((left: start, right: end, center: center).at(node.at("alignment", default: "left")))
  body
}

// Distances add up: what a piece leaves below it, its last line's leading among it, and what the next one asks for above.
#let last-line(node) = (node.at("lineHeight", default: style-of(node).lineHeight) - 1) * points(node, "fontSize")
#let below(node) = {
  if "stack" in node { margins(node).last() + below(node.stack.last()) }
  else if "text" in node { margins(node).last() + last-line(node) }
  else { margins(node).last() }
}

#let draw-text(node, above) = {
  let style = node.at("style", default: "plain")
  let body = lines(node.text)
  let indent = margins(node).first()
  let placed(body, ..more) = block(width: 100%, above: above, inset: (left: indent), ..more, worded(node, body))
  let headed(body, ..more) = {
    show heading: it => placed(it.body, sticky: true)
    if "id" in node [#heading(body, ..more)#label(node.id)] else { heading(body, ..more) }
  }
  if style == "heading" { headed(body, level: 1, outlined: "id" in node, bookmarked: true) }
  else if style == "contents" { headed(body, level: 1, outlined: false, bookmarked: true) }
  else if style == "subheading" { headed(body, level: 2, outlined: false, bookmarked: true) }
  else { placed(par(body)) }
}

// A column is as wide as its text and the padding on both sides.
#let padding-of = (ruled: 5pt, facts: 5pt, dense: 2.5pt)
#let inset-of = (
  ruled: (x: 5pt, top: 4.25pt, bottom: 4.5pt),
  facts: (x: 5pt, top: 4.25pt, bottom: 4.5pt),
  dense: (x: 2.5pt, top: 2.25pt, bottom: 2.5pt),
)
#let strokes(look, rows) = {
  if look == "dense" {
    (x, y) => (
      x: 0.25pt + line-color,
      top: (if y <= 1 { 0.6pt } else { 0.25pt }) + line-color,
      bottom: (if y == 0 or y + 1 == rows { 0.6pt } else { 0.25pt }) + line-color,
    )
  } else { 0.5pt + line-color }
}
#let fills(look, header-rows) = {
  if look == "facts" { (x, y) => if x == 0 { head-fill } }
  else { (x, y) => if y < header-rows { head-fill } }
}

#let draw-table(node) = {
  let table-data = node.table
  let look = table-data.look
  let header-rows = table-data.at("headerRows", default: 0)
  let rows = table-data.body
  let padding = padding-of.at(look) * 2
  let style = style-of(rows.first().last())
  let text-width = if look == "dense" { 257mm } else { 170mm }
  let fixed = table-data.widths.map(it => if it == "*" { padding } else { it * 1pt + padding })
  let rest = text-width - fixed.sum()
  let fits = table-data.widths.map(it => {
    calc.max(int((if it == "*" { rest } else { it * 1pt }) / (style.fontSize * 0.62pt)), 1)
  })
  let together = table-data.at("dontBreakRows", default: false)
  let cell(node, column) = {
    let body = lines(node.text, fits: fits.at(column))
    let alignment = node.at("alignment", default: "left")
    if alignment == "left" and not together { body }
    else { table.cell(align: if alignment == "right" { end } else if alignment == "center" { center } else { start },
      breakable: not together, body) }
  }
  let cells = rows.map(row => row.enumerate().map(((at, node)) => cell(node, at)))
  set text(size: style.fontSize * 1pt)
  set par(leading: (style.lineHeight - 1) * 1em)
  table(
    columns: table-data.widths.zip(fixed).map(((width, points)) => if width == "*" { 1fr } else { points }),
    align: start + top,
    inset: inset-of.at(look),
    stroke: strokes(look, rows.len()),
    fill: fills(look, header-rows),
    ..if header-rows > 0 { (table.header(..cells.slice(0, header-rows).flatten()),) },
    ..cells.slice(header-rows).flatten(),
  )
}

#let draw-contents(node) = {
  let entries = node.table.body.map(row => (row.at(0).id, (row.at(0).text, row.at(1).text))).to-dict()
  let (number-width, _, page-width) = node.table.widths
  show outline.entry: it => {
    let (number, title) = entries.at(str(it.element.label))
    block(width: 100%, stroke: (bottom: 0.5pt + rgb("#cccccc")), inset: (top: 6pt, bottom: 6pt), link(it.element.location(),
      grid(columns: (number-width * 1pt, 1fr, page-width * 1pt), align: (start, start, end), number, title, it.page())))
  }
  outline(title: none, depth: 1)
}

#let draw-notice(node) = {
  let notice = node.table.body.first().first()
  block(width: 100%, stroke: 0.5pt + line-color, inset: (x: 5pt, y: 5.5pt), worded(notice, par(lines(notice.text))))
}

#let draw-figure(caption, body) = figure(kind: table, supplement: none, numbering: none, gap: below(caption),
  caption: figure.caption(position: top, separator: none, worded(caption, lines(caption.text))), body)

#let draw(node, before, draw-all) = {
  let (indent, own, ..) = margins(node)
  let above = before + own
  if node.at("pageBreak", default: "") == "before" and "pageOrientation" not in node { pagebreak(weak: true) }
  if node.at("atFoot", default: false) { v(1fr) }
  if "rule" in node { block(above: above, line(length: 100%, stroke: 1pt + ink)) }
  else if "stack" in node {
    let (first, ..rest) = node.stack
    let is-captioned = first.at("style", default: "") == "caption"
    block(width: 100%, above: above + if is-captioned { margins(first).at(1) }, inset: (left: indent),
      breakable: not node.at("unbreakable", default: false),
      if is-captioned { draw-figure(first, draw-table(rest.first())) } else { draw-all(node.stack) })
  } else if "list" in node {
    block(above: above, enum(numbering: "1", spacing: 11pt, body-indent: 5mm, number-align: start + top,
      ..node.list.map(draw-all)))
  } else if "table" in node {
    block(width: 100%, above: above, (contents: draw-contents, notice: draw-notice).at(node.table.look, default: draw-table)(node))
  } else if node.text != "" { draw-text(node, above) }
  if node.at("atFoot", default: false) { v(12mm) }
  if node.at("pageBreak", default: "") == "after" { pagebreak(weak: true) }
}

#let draw-all(nodes) = {
  let before = 0pt
  for node in nodes {
    draw(node, before, draw-all)
    before = below(node)
  }
}

#let running-head = context if running != none and here().page() > 1 {
  set text(size: 8pt, fill: rgb("#4d4d4d"))
  block(width: 100%, height: 13mm, align(top + start, {
    grid(columns: (1fr, auto), align: (start, end), running.service, running.report)
    v(3pt)
    line(length: 100%, stroke: 0.5pt + line-color)
  }))
}
#let running-foot = context {
  set text(size: 8pt, fill: rgb("#4d4d4d"))
  let page = counter(page).display("1 / 1", both: true)
  if running == none { align(center, page) } else {
    grid(columns: (1fr, 1fr, 1fr), align: (start, center, end), running.firm, page, running.ledger)
  }
}
#let watermark = context if document-data.watermark != none {
  let size = calc.min(240, 560 / document-data.watermark.clusters().len())
  rotate(if page.flipped { -35deg } else { -55deg },
    text(size: size * 1pt, weight: "bold", fill: ink.transparentize(92%), document-data.watermark))
}

// The mark of a draft lies below: on top, it would be taken into the table that goes on over its page, which then has no structure.
#set page(paper: "a4", margin: (left: 20mm, top: 24mm, right: 20mm, bottom: 22mm), header: running-head, header-ascent: 0mm,
  footer: running-foot, footer-descent: 6mm, background: watermark)

#let runs = {
  let runs = ((flipped: false, nodes: ()),)
  for node in document-data.content {
    if "pageOrientation" in node { runs.push((flipped: node.pageOrientation == "landscape", nodes: ())) }
    let run = runs.pop()
    runs.push((flipped: run.flipped, nodes: run.nodes + (node,)))
  }
  runs
}
#for run in runs { page(flipped: run.flipped, draw-all(run.nodes)) }
`;
