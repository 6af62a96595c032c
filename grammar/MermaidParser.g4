// The statements of Mermaid's flowchart language.
//
// The reader asks for one `line` at a time and counts subgraphs itself: so an error costs one statement, no depth of nesting can
// exhaust the stack, and no parse tree outlives its statement. `flowchart` says the whole and gives the lines their follow set.
parser grammar MermaidParser;

options { tokenVocab = MermaidLexer; }

flowchart: header line* EOF;

// Never parsed, only predicted: before each line the reader asks which of the two follows. An exception would cost more than reading
// a hundred lines, and a text may be nothing but mistakes.
judgement
    : line
    | unreadable separator
    ;

// What no statement can be. Whatever else may open a line is one token, and needs no judgement.
unreadable
    : ~(NEWLINE | SEMI | SPACE | END | ACC_TITLE | ACC_DESCR | ACC_DESCR_BLOCK
        | DIRECTION_TB | DIRECTION_BT | DIRECTION_RL | DIRECTION_LR | DIRECTION_TD)
      ~(NEWLINE | SEMI)*
    ;

header: (SPACE | NEWLINE)* GRAPH (NO_DIRECTION | DIRECTION_NAME (SEMI | SPACE* NEWLINE));

line
    : statement separator
    | block
    | SEMI
    | NEWLINE
    | SPACE
    ;

separator: NEWLINE | SEMI | EOF;

statement
    : vertexStatement
    | styleStatement
    | linkStyleStatement
    | classDefStatement
    | classStatement
    | clickStatement
    | subgraphStatement
    ;

// What needs no separator after it.
block
    : END
    | direction
    | ACC_TITLE ACC_VALUE?
    | ACC_DESCR ACC_VALUE?
    | ACC_DESCR_BLOCK
    ;

direction: DIRECTION_TB | DIRECTION_BT | DIRECTION_RL | DIRECTION_LR | DIRECTION_TD;

subgraphStatement: SUBGRAPH (SPACE plainText (SQS text SQE)?)?;

// ---- nodes and edges -----------------------------------------------------------------------------------------------------------

vertexStatement: nodeGroup nodeEnd? (link nodeGroup nodeEnd?)*;

nodeEnd: SPACE+ | shapeData SPACE*;

nodeGroup: styledVertex joinedVertex*;

joinedVertex: shapeData? SPACE+ AMP SPACE+ styledVertex;

shapeData: SHAPE_DATA+;

styledVertex: vertex (STYLE_SEPARATOR idString)?;

vertex: idString shape?;

shape
    : SQS text SQE                                             # squareShape
    | DOUBLE_CIRCLE_START text DOUBLE_CIRCLE_END               # doubleCircleShape
    | PS PS text PE PE                                         # circleShape
    | ELLIPSE_START text ELLIPSE_END                           # ellipseShape
    | STADIUM_START text STADIUM_END                           # stadiumShape
    | SUBROUTINE_START text SUBROUTINE_END                     # subroutineShape
    | PROPS_START NODE_STRING COLON NODE_STRING PIPE text SQE  # propertiesShape
    | CYLINDER_START text CYLINDER_END                         # cylinderShape
    | PS text PE                                               # roundShape
    | DIAMOND_START text DIAMOND_STOP                          # diamondShape
    | DIAMOND_START DIAMOND_START text DIAMOND_STOP DIAMOND_STOP # hexagonShape
    | TAG_END text SQE                                         # oddShape
    | TRAP_START text TRAP_END                                 # trapezoidShape
    | INV_TRAP_START text INV_TRAP_END                         # invTrapezoidShape
    | TRAP_START text INV_TRAP_END                             # leanRightShape
    | INV_TRAP_START text TRAP_END                             # leanLeftShape
    ;

link
    : EDGE_ID? LINK (PIPE text PIPE SPACE?)?
    | EDGE_ID? START_LINK edgeText LINK
    ;

edgeText: (STR | MD_STR | EDGE_TEXT) EDGE_TEXT*;

// ---- styles, classes, interaction ----------------------------------------------------------------------------------------------

classDefStatement: CLASSDEF SPACE idString SPACE styles;

classStatement: CLASS SPACE idString SPACE idString;

styleStatement: STYLE SPACE idString SPACE styles;

linkStyleStatement
    : LINKSTYLE SPACE (DEFAULT | numbers) SPACE (INTERPOLATE SPACE word (SPACE styles)? | styles)
    ;

numbers: NUM (COMMA NUM)*;

styles: styleDeclaration (COMMA styleDeclaration)*;

styleDeclaration: (NUM | NODE_STRING | COLON | SPACE | BRKT | STYLE)+;

clickStatement
    : CLICK CALLBACK_NAME CALLBACK_ARGS? (SPACE STR)?          # callClick
    | CLICK HREF? STR (SPACE STR)? (SPACE LINK_TARGET)?        # linkClick
    | CLICK word (SPACE STR)?                                  # callbackClick
    ;

// ---- words ---------------------------------------------------------------------------------------------------------------------

idString: (NUM | NODE_STRING | DOWN | MINUS | DEFAULT | COMMA | COLON | AMP | BRKT | MULT | UNICODE_TEXT)+;

word: (NUM | UNICODE_TEXT | NODE_STRING | DIRECTION_NAME | DOWN | MINUS | COMMA | COLON | AMP | BRKT | MULT)+;

text: (STR | MD_STR | textToken) textToken*;

textToken: TEXT | TAG_START | TAG_END | UNICODE_TEXT;

plainText: (STR | MD_STR | plainToken) plainToken*;

plainToken
    : NUM | NODE_STRING | SPACE | MINUS | AMP | UNICODE_TEXT | COLON | MULT | BRKT | START_LINK
    | STYLE | LINKSTYLE | CLASSDEF | CLASS | CLICK | GRAPH | DIRECTION_NAME | SUBGRAPH | END | DOWN | UP
    ;
