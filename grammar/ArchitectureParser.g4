// The statements of Mermaid's architecture-beta language. The reader asks for one `line` at a time.
parser grammar ArchitectureParser;

options { tokenVocab = ArchitectureLexer; }

architecture: header line* EOF;

header: NEWLINE* ARCHITECTURE;

// Never parsed, only predicted: before each line the reader asks which of the two follows.
judgement
    : line
    | unreadable end
    ;

unreadable: ~NEWLINE+;

line
    : NEWLINE
    | statement end
    ;

end: NEWLINE | EOF;

statement
    : group
    | service
    | junction
    | edge
    | alignment
    | note
    ;

group: GROUP ID ICON? NAME? parent?;

service: SERVICE ID (STRING | ICON)? NAME? parent?;

junction: JUNCTION ID parent?;

parent: IN ID;

edge: left=ID leftGroup=GROUP_END? COLON leftSide=SIDE leftInto=INTO? (LINE | DASH NAME DASH) rightInto=INTO? rightSide=SIDE COLON right=ID rightGroup=GROUP_END?;

alignment: ALIGN (ROW | COLUMN) ID ID+;

note: ACC_DESCR | ACC_DESCR_BLOCK | ACC_TITLE | TITLE;
