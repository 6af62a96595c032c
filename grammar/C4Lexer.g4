// The tokens of Mermaid's C4 language, after preprocessing (see README.md). The modes are the states of Mermaid's lexer.
//
// Mermaid takes the FIRST rule that matches, ANTLR the LONGEST; "first match" marks what C4LexerBase decides for that reason.
lexer grammar C4Lexer;

options { superClass = C4LexerBase; }

tokens {
    // First match: a line that holds 'direction' + blank + TB, BT, RL or LR anywhere, from any token's start. Nothing may be one.
    DIRECTION,
    UNEXPECTED
}

C4_KIND: 'C4Context' | 'C4Container' | 'C4Component' | 'C4Dynamic' | 'C4Deployment';

DIAGRAM_TITLE: 'title' Blank ~[#\n;]+;
ACC_DESCRIPTION: 'accDescription' Blank ~[#\n;]+;
ACC_TITLE: 'accTitle' Blank* ':' Blank* -> pushMode(AccValue);
ACC_DESCR: 'accDescr' Blank* ':' Blank* -> pushMode(AccValue);
ACC_DESCR_OPEN: 'accDescr' Blank* '{' Blank* -> channel(HIDDEN), pushMode(AccDescrBlock);

ELEMENT
    : ('Person' | ('System' | 'Container' | 'Component') ('Db' | 'Queue')?) '_Ext'? -> pushMode(Arguments)
    ;
BOUNDARY
    : (('Enterprise_' | 'System_' | 'Container_')? 'Boundary' | 'Deployment_Node' | 'Node' ('_L' | '_R')?) -> pushMode(Arguments)
    ;
RELATION
    : ('Rel' | 'BiRel' | 'Rel_Up' | 'Rel_U' | 'Rel_Down' | 'Rel_D' | 'Rel_Left' | 'Rel_L' | 'Rel_Right' | 'Rel_R' | 'Rel_Back' | 'RelIndex')
      -> pushMode(Arguments)
    ;
STYLE: ('UpdateElementStyle' | 'UpdateRelStyle' | 'UpdateLayoutConfig') -> pushMode(Arguments);

LBRACE: '{';
RBRACE: '}';
// A comment takes the line ends after it with it.
COMMENT: '%%' ~[\n]* '\n'* -> channel(HIDDEN);
NEWLINE: Blank* '\n';
SPACE: InLineBlank+ -> channel(HIDDEN);
OTHER: . -> type(UNEXPECTED);

fragment Blank: [ \t\n\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF];
fragment InLineBlank: [ \t\r\u000B\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF];

// ---- accessibility -------------------------------------------------------------------------------------------------------------

mode AccValue;
ACC_VALUE: ~[\n]+ -> popMode;

mode AccDescrBlock;
ACC_DESCR_CLOSE: '}' -> channel(HIDDEN), popMode;
ACC_DESCR_BLOCK: ~[}]+;

// ---- arguments -----------------------------------------------------------------------------------------------------------------

mode Arguments;
OPEN_EMPTY: '(' ' '* ',' -> type(NOTHING), mode(Argument);
OPEN: '(' -> mode(Argument);
ARGUMENTS_OTHER: . -> type(UNEXPECTED);

mode Argument;
CLOSE: ')' -> popMode;
NOTHING: ',,' | ' '* '""';
SEPARATOR: ',' -> channel(HIDDEN);
QUOTE: ' '* '"' -> channel(HIDDEN), pushMode(String);
KEY_OPEN: ' '* '$' -> pushMode(Key);
// First match: whatever starts otherwise runs to the next comma, over brackets and line ends.
BARE: (' '+ ~[,"$ ] | ~[,"$) ]) ~[,]* | ' '+;

mode String;
STRING_CLOSE: '"' -> channel(HIDDEN), popMode;
STRING: ~["]+;

mode Key;
KEY: ~[=]+;
VALUE_OPEN: '=' ' '* '"' -> channel(HIDDEN), mode(Value);
KEY_OTHER: . -> type(UNEXPECTED);

mode Value;
VALUE_CLOSE: '"' -> channel(HIDDEN), popMode;
VALUE: ~["]+;
