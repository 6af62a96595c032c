// The tokens of Mermaid's architecture-beta language, after preprocessing (see README.md).
//
// Mermaid takes the FIRST of these that matches, ANTLR the LONGEST. Where the two differ, ArchitectureLexerBase decides; each such
// place is marked "first match" below.
lexer grammar ArchitectureLexer;

options { superClass = ArchitectureLexerBase; }

tokens { UNEXPECTED }

ARCHITECTURE: 'architecture-beta';
JUNCTION: 'junction';
SERVICE: 'service';
COLUMN: 'column';
GROUP: 'group';
ALIGN: 'align';
ROW: 'row';
IN: 'in';

LINE: '--';
DASH: '-';
COLON: ':';
// First match: one of these letters at the start of a word is a side, whatever follows it, so no id starts with it.
SIDE: [LRTB];
GROUP_END: '{group}';
INTO: [<>];

// First match: all three end before the first '%%'; and 'title' at the start of a word is this, whatever follows it.
ACC_DESCR: 'accDescr' [\t ]* ':' ~[\n\r]*;
ACC_DESCR_OPEN: 'accDescr' Blank* '{' -> channel(HIDDEN), pushMode(AccDescrBlock);
ACC_TITLE: 'accTitle' [\t ]* ':' ~[\n\r]*;
TITLE: 'title' ([\t ] ~[\n\r]*)?;

STRING: Quoted;
ID: [AC-KM-QSU-Za-z0-9_] ([A-Za-z0-9_-]* [A-Za-z0-9_])?;
ICON: '(' [A-Za-z0-9_:-]+ ')';
NAME: '[' (Quoted | ~[[\]\r\n]+) ']';

NEWLINE: '\r'? '\n';
SPACE: [\t ]+ -> channel(HIDDEN);
// First match: also a block between two lines of '---', and '%%{ }%%' over several lines.
COMMENT: '%%' ~[\n\r]* -> channel(HIDDEN);
OTHER: . -> type(UNEXPECTED);

fragment Quoted: '"' (~["\\] | Escape)* '"' | '\'' (~['\\] | Escape)* '\'';
fragment Escape: '\\' ~[\n\r\u2028\u2029];
fragment Blank: [ \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF];

mode AccDescrBlock;
ACC_DESCR_CLOSE: '}' -> channel(HIDDEN), popMode;
ACC_DESCR_BLOCK: ~[}]+;
