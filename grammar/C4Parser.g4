// The statements of Mermaid's C4 language. The reader asks for one `item` at a time and counts the boundaries itself. No text fails
// this grammar: what Mermaid refuses inside a statement has an alternative here, and the reader says what is wrong with it.
parser grammar C4Parser;

options { tokenVocab = C4Lexer; }

c4: header item* EOF;

header: C4_KIND NEWLINE;

item
    : NEWLINE
    | note
    | statement
    | LBRACE
    | RBRACE
    | unreadable
    ;

note
    : DIAGRAM_TITLE
    | ACC_DESCRIPTION
    | (ACC_TITLE | ACC_DESCR) ACC_VALUE?
    | ACC_DESCR_BLOCK
    ;

statement: (ELEMENT | BOUNDARY | RELATION | STYLE) OPEN? argument* CLOSE?;

argument
    : STRING
    | BARE
    | NOTHING
    | KEY_OPEN KEY? VALUE?
    ;

unreadable: C4_KIND | DIRECTION | UNEXPECTED | OPEN | CLOSE | KEY | VALUE | ACC_VALUE;
