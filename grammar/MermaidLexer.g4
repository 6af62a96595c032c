// The tokens of Mermaid's flowchart language, after preprocessing (see README.md).
//
// Mermaid's own lexer takes the FIRST rule that matches, ANTLR's the LONGEST match. Where the two differ, MermaidLexerBase takes
// the decision before or after the generated lexer; each such place is marked "first match" below and explained in README.md.
// Everything else is said here. The names of the modes are the states of Mermaid's lexer.
lexer grammar MermaidLexer;

options { superClass = MermaidLexerBase; }

tokens {
    // First match: a line that holds 'direction' + blank + one of the five names anywhere is that statement, from any token's start.
    DIRECTION_TB, DIRECTION_BT, DIRECTION_RL, DIRECTION_LR, DIRECTION_TD,
    // First match: all up to the last '@' before the next blank, quote, bracket or bar, where neither '{' nor '"' follows that '@'.
    EDGE_ID,
    STR, MD_STR, TEXT, SHAPE_DATA, EDGE_TEXT, UNEXPECTED
}

// ---- statements ----------------------------------------------------------------------------------------------------------------

ACC_TITLE: 'accTitle' Blank* ':' Blank* -> pushMode(AccTitle);
ACC_DESCR: 'accDescr' Blank* ':' Blank* -> pushMode(AccTitle);
ACC_DESCR_OPEN: 'accDescr' Blank* '{' Blank* -> channel(HIDDEN), pushMode(AccDescrBlock);
SHAPE_DATA_OPEN: '@{' -> type(SHAPE_DATA), pushMode(ShapeData);
CALL: 'call' Blank+ -> channel(HIDDEN), pushMode(CallbackName);
MD_OPEN: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
QUOTE_OPEN: '"' -> channel(HIDDEN), pushMode(String);

// First match: each of these words is itself wherever no letter, digit or '_' follows it, also before '.', '-' or '/'.
STYLE: 'style';
DEFAULT: 'default';
LINKSTYLE: 'linkStyle';
INTERPOLATE: 'interpolate';
CLASSDEF: 'classDef';
CLASS: 'class';
HREF: 'href' Blank;
CLICK_OPEN: 'click' Blank+ -> channel(HIDDEN), pushMode(Click);
GRAPH: ('flowchart-elk' | 'swimlane-beta' | 'graph' | 'flowchart') { OpenHeader(); };
SUBGRAPH: 'subgraph';
END: 'end' Blank*;
LINK_TARGET: '_self' | '_blank' | '_parent' | '_top';

NUM: [0-9]+;
BRKT: '#';
STYLE_SEPARATOR: ':::';
COLON: ':';
AMP: '&';
SEMI: ';';
COMMA: ',';
MULT: '*';

LINK: Blank* Line Blank* | Blank* ThickLine Blank* | Blank* DottedLine Blank* | Blank* '~~' '~'+ Blank*;
START_LINK: Blank* [xo<]? '--' Blank* -> pushMode(EdgeText);
START_THICK: Blank* [xo<]? '==' Blank* -> type(START_LINK), pushMode(ThickEdgeText);
START_DOTTED: Blank* [xo<]? '-.' Blank* -> type(START_LINK), pushMode(DottedEdgeText);

ELLIPSE_START: '(-' -> pushMode(EllipseText);
STADIUM_START: '([' -> pushMode(LabelText);
SUBROUTINE_START: '[[' -> pushMode(LabelText);
PROPS_START: '[|';
TAG_END: '>' -> pushMode(LabelText);
CYLINDER_START: '[(' -> pushMode(LabelText);
DOUBLE_CIRCLE_START: '(((' -> pushMode(LabelText);
TRAP_START: '[/' -> pushMode(TrapText);
INV_TRAP_START: '[\\' -> pushMode(TrapText);
TAG_START: '<';
UP: '^';
SEP: '\\|';
// First match: 'v' alone, also before '.', '-' or '/'.
DOWN: 'v';

// First match: a number, '#', '&' or '*' at its start is a token of its own; the reserved words above are cut off its start.
NODE_STRING: (NodeLetter | NodeDash) (NodeLetter | [0-9"#&*] | NodeDash)*;
MINUS: '-';
// Letters beyond ASCII. The range is wide and the predicate exact, since Unicode's table in the lexer costs 10 ms at every start.
UNICODE_TEXT: [\u00AA-\uFFDC] { IsIdLetter() }?;

PIPE: '|' -> pushMode(LabelText);
PS: '(' -> pushMode(LabelText);
SQS: '[' -> pushMode(LabelText);
DIAMOND_START: '{' -> pushMode(LabelText);
NEWLINE: '\n'+;
// First match, and linear: whether a link follows a run of blanks is asked once for each run.
SPACE: LineBlank+;
OTHER: . -> type(UNEXPECTED);

fragment Blank: [ \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF];
fragment LineBlank: [ \t\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF];
fragment Line: [xo<]? '--' '-'* [-xo>];
fragment ThickLine: [xo<]? '==' '='* [=xo>];
fragment DottedLine: [xo<]? '-'? '.'+ '-' [xo>]?;
fragment NodeLetter: [A-Za-z!$%'+.`?\\_/];
fragment NodeDash: '-' { DashIsInId() }?;

// ---- the header, once, after its first word ------------------------------------------------------------------------------------

mode Header;
NO_DIRECTION: Blank* '\n' -> popMode;
DIRECTION_NAME: LineBlank* ('LR' | 'RL' | 'TB' | 'BT' | 'TD' | 'BR' | 'v') { AtWordEnd() }? -> popMode;
DIRECTION_SIGN: LineBlank* [<>^] -> type(DIRECTION_NAME), popMode;
HEADER_OTHER: . -> type(UNEXPECTED);

// ---- accessibility -------------------------------------------------------------------------------------------------------------

mode AccTitle;
ACC_VALUE: ~[\n]+ -> popMode;

mode AccDescrBlock;
ACC_DESCR_CLOSE: '}' -> channel(HIDDEN), popMode;
ACC_DESCR_BLOCK: ~[}]+;

// ---- metadata ------------------------------------------------------------------------------------------------------------------

mode ShapeData;
SHAPE_QUOTE: '"' -> type(SHAPE_DATA), pushMode(ShapeDataString);
SHAPE_CLOSE: '}' -> channel(HIDDEN), popMode;
SHAPE_TEXT: ~[}^"]+ -> type(SHAPE_DATA);
SHAPE_OTHER: . -> type(UNEXPECTED);

mode ShapeDataString;
SHAPE_UNQUOTE: '"' -> type(SHAPE_DATA), popMode;
SHAPE_STRING: ~["]+ -> type(SHAPE_DATA);

// ---- interaction ---------------------------------------------------------------------------------------------------------------

mode CallbackName;
CALLBACK_NO_ARGS: '(' Blank* ')' -> channel(HIDDEN), popMode;
CALLBACK_OPEN: '(' -> channel(HIDDEN), mode(CallbackArgs);
CALLBACK_NAME: ~[(]+;

mode CallbackArgs;
CALLBACK_CLOSE: ')' -> channel(HIDDEN), popMode;
CALLBACK_ARGS: ~[)]+;

mode Click;
CLICK_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
CLICK_QUOTE: '"' -> channel(HIDDEN), pushMode(String);
CLICK_CLOSE: Blank -> channel(HIDDEN), popMode;
CLICK: ~[" \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]
       ~[ \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]*;

// ---- quoted text ---------------------------------------------------------------------------------------------------------------

mode MarkdownString;
MD_CLOSE: '`"' -> channel(HIDDEN), popMode;
MD_TEXT: ~[`"]+ -> type(MD_STR);
MD_OTHER: . -> type(UNEXPECTED);

mode String;
STRING_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
STRING_CLOSE: '"' -> channel(HIDDEN), popMode;
STRING_TEXT: ~["]+ -> type(STR);

// ---- text on an edge, ended by the kind of line that began it -------------------------------------------------------------------

mode EdgeText;
EDGE_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
EDGE_QUOTE: '"' -> channel(HIDDEN), pushMode(String);
EDGE_END: Blank* Line Blank* -> type(LINK), popMode;
EDGE_BLANK: Blank+ -> type(EDGE_TEXT);
EDGE_CHAR: [xo<] -> type(EDGE_TEXT);
EDGE_DASH: '-' { IsSingleDash() }? -> type(EDGE_TEXT);
EDGE_RUN: ~[-xo<" \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+ -> type(EDGE_TEXT);
EDGE_OTHER: . -> type(UNEXPECTED);

mode ThickEdgeText;
THICK_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
THICK_QUOTE: '"' -> channel(HIDDEN), pushMode(String);
THICK_LINE: Blank* ThickLine Blank* -> type(LINK), popMode;
THICK_BLANK: Blank+ -> type(EDGE_TEXT);
THICK_CHAR: [xo<] -> type(EDGE_TEXT);
THICK_RUN: ~[=xo<" \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+ -> type(EDGE_TEXT);
THICK_OTHER: . -> type(UNEXPECTED);

mode DottedEdgeText;
DOTTED_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
DOTTED_QUOTE: '"' -> channel(HIDDEN), pushMode(String);
DOTTED_LINE: Blank* DottedLine Blank* -> type(LINK), popMode;
DOTTED_BLANK: Blank+ -> type(EDGE_TEXT);
DOTTED_CHAR: [-xo<] -> type(EDGE_TEXT);
DOTTED_RUN: ~[-.xo<" \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+ -> type(EDGE_TEXT);
DOTTED_OTHER: . -> type(UNEXPECTED);

// ---- text in a shape; each closing bracket ends it, whatever opened it: the parser says which may stand there --------------------

mode EllipseText;
ELLIPSE_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
ELLIPSE_QUOTE: '"' -> channel(HIDDEN), pushMode(String);
ELLIPSE_END: [-/)] ')' -> popMode;
ELLIPSE_TEXT: ~[-/()[\]{}"]+ -> type(TEXT);
ELLIPSE_CHAR: [-/] -> type(TEXT);
ELLIPSE_OTHER: . -> type(UNEXPECTED);

mode TrapText;
TRAP_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
TRAP_QUOTE: '"' -> channel(HIDDEN), pushMode(String);
TRAP_END: [\\(?=\])] ']' -> popMode;
INV_TRAP_END: '/]' -> popMode;
TRAP_TEXT: ~[\\[\](){}/"] ~[\\[\](){}/]* -> type(TEXT);
TRAP_CHAR: [/\\] -> type(TEXT);
TRAP_OTHER: . -> type(UNEXPECTED);

mode LabelText;
TEXT_MD: '"`' -> channel(HIDDEN), pushMode(MarkdownString);
TEXT_QUOTE: '"' -> channel(HIDDEN), pushMode(String);
STADIUM_END: '])' -> popMode;
SUBROUTINE_END: ']]' -> popMode;
CYLINDER_END: ')]' -> popMode;
DOUBLE_CIRCLE_END: ')))' -> popMode;
PIPE_END: '|' -> type(PIPE), popMode;
PE: ')' -> popMode;
SQE: ']' -> popMode;
DIAMOND_STOP: '}' -> popMode;
TEXT_BRACKET: ('(-' | '([' | '[[' | '[(' | '(((' | '[/' | '[\\' | '[') -> type(UNEXPECTED);
TEXT_PS: '(' -> type(PS), pushMode(LabelText);
TEXT_DIAMOND: '{' -> type(DIAMOND_START), pushMode(LabelText);
TEXT_RUN: ~[[\](){}|"]+ -> type(TEXT);
TEXT_OTHER: . -> type(UNEXPECTED);
