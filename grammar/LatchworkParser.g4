// The shape of .latch files. Error recovery (recovery.cpp) stops at the rules named there; rules are kept so that one
// word, at most two, decide between alternatives.
parser grammar LatchworkParser;

options { tokenVocab = LatchworkLexer; }

specification : protocolHeader declaration* EOF;

// What `include` reads: a file without a protocol of its own.
library : declaration* EOF;

protocolHeader : PROTOCOL identifier SEMICOLON;

identifier
    : IDENTIFIER | DROP | SWAP | MOD | ORDERED | UNIQUE | HARDIRQ | SOFTIRQ | WHEN | INIT | IDLE
    | TERMINATES | WEAK | STRONG | FAIRNESS
    ;

// ---- Declarations --------------------------------------------------------------------------------------------

declaration
    : includeDeclaration
    | configDeclaration
    | enumDeclaration
    | domainDeclaration
    | objectDeclaration
    | structDeclaration
    | processDeclaration
    | inlineDeclaration
    | predicateDeclaration
    | invariantDeclaration
    | axiomDeclaration
    | initDeclaration
    | lockOrderDeclaration
    | waiverDeclaration
    | livenessDeclaration
    | scopeDeclaration
    | checkDeclaration
    | variableDeclaration
    ;

includeDeclaration : INCLUDE STRING SEMICOLON;

configDeclaration : CONFIG identifier COLON configType (ASSIGN expression)? SEMICOLON;

configType
    : enumerators   # EnumeratedConfig
    | bounds        # RangedConfig
    | typeName      # TypedConfig
    ;

enumDeclaration : ENUM identifier enumerators SEMICOLON?;

enumerators : LBRACE identifier (COMMA identifier)* COMMA? RBRACE;

domainDeclaration : ORDERED? DOMAIN identifier SEMICOLON;

objectDeclaration : (DYNAMIC | TYPESAFE)? OBJECT identifier objectBody SEMICOLON?;

structDeclaration : STRUCT identifier objectBody SEMICOLON?;

objectBody : LBRACE variableDeclaration* RBRACE;

// A shared variable, or a field of an object.
variableDeclaration
    : (CONST | PERCPU)? typeName association? identifier dimension* guard? (ASSIGN expression)? SEMICOLON
    ;

// The lock that serialises the writers of a seqcount: `seqcount(ptl) changes;`
association : LPAREN identifier RPAREN;

dimension
    : LBRACKET typeName identifier? RBRACKET  # TypeDimension
    | LBRACKET bounds RBRACKET    # RangeDimension
    | LBRACKET NUMBER RBRACKET    # CountDimension
    ;

guard : GUARDED_BY LPAREN expression RPAREN;

processDeclaration : UNIQUE? PROCESS identifier parameters (HARDIRQ | SOFTIRQ)? annotation* block;

inlineDeclaration : INLINE typeName? identifier parameters annotation* block;

// What the procedure returns is called `result`.
annotation : (ACQUIRES | RELEASES) LPAREN expression RPAREN (IF LPAREN expression RPAREN)?;

predicateDeclaration : PREDICATE identifier parameters COLON expression SEMICOLON;

parameters : LPAREN (binder (COMMA binder)*)? RPAREN;

invariantDeclaration : INVARIANT identifier (WHEN LPAREN expression RPAREN)? COLON expression SEMICOLON;

axiomDeclaration : AXIOM (identifier COLON)? expression SEMICOLON;

initDeclaration : INIT initBody SEMICOLON?;

initBody : LBRACE (expression SEMICOLON)* RBRACE;

lockOrderDeclaration : LOCK_ORDER lockClass (LESS lockClass)+ SEMICOLON;

lockClass : identifier (DOT identifier)?;

waiverDeclaration : WAIVE identifier COLON STRING SEMICOLON;

livenessDeclaration : LIVENESS identifier COLON livenessClaim fairness? SEMICOLON;

// A `forall` that the premise begins with binds the goal's variables too.
livenessClaim
    : TERMINATES LPAREN identifier RPAREN  # Termination
    | expression LEADS_TO expression       # Response
    ;

fairness : UNDER (WEAK | STRONG) FAIRNESS;

scopeDeclaration : SCOPE identifier scopeBody SEMICOLON?;

scopeBody : LBRACE setting* RBRACE;

setting : identifier ASSIGN expression SEMICOLON;

checkDeclaration : CHECK identifier checkBody expected (COMMA expected)* SEMICOLON;

checkBody : LBRACE checkItem* RBRACE;

checkItem
    : DROP identifier SEMICOLON                     # DropEdit
    | SWAP identifier COMMA identifier SEMICOLON    # SwapEdit
    | setting                                       # CheckSetting
    ;

expected
    : PROVES properties?                              # Proves
    | HOLDS properties IN identifier fairness?        # Holds
    | VIOLATES properties (IN identifier)? fairness?  # Violates
    ;

properties : identifier (COMMA identifier)*;

// ---- Types ---------------------------------------------------------------------------------------------------

typeName : (BOOL | INT integerRange? | identifier) QUESTION?;

integerRange
    : LBRACKET bounds RBRACKET      # RangeOfBounds
    | LBRACKET MOD NUMBER RBRACKET  # RangeOfModulus
    ;

bounds : bound RANGE bound;

bound : MINUS? NUMBER;

binder : typeName identifier;

// ---- Statements ----------------------------------------------------------------------------------------------

block : LBRACE statement* RBRACE;

statement
    : block
    | emptyStatement
    | label
    | localDeclaration
    | assignment
    | callStatement
    | ifStatement
    | eitherStatement
    | whileStatement
    | forStatement
    | repeatStatement
    | gotoStatement
    | returnStatement
    | breakStatement
    | continueStatement
    | awaitStatement
    | assertStatement
    | atomicStatement
    ;

emptyStatement : SEMICOLON;

// It labels the next statement of its block; what that is, the builder sees.
label : identifier COLON;

localDeclaration : typeName identifier dimension* (ASSIGN assignedValue)? SEMICOLON;

assignment
    : place (ASSIGN assignedValue | (PLUS_ASSIGN | MINUS_ASSIGN) expression | INCREMENT | DECREMENT) SEMICOLON
    ;

place
    : identifier                          # NamedPlace
    | THIS_CPU LPAREN place RPAREN        # PlaceHere
    | place LBRACKET expression RBRACKET  # IndexedPlace
    | place DOT identifier                # FieldPlace
    ;

assignedValue : choice | allocation | expression;

allocation : ALLOC typeName (ELSE jump)?;

choice : CHOOSE binderHeader filter? (ELSE jump)?;

binderHeader : LPAREN binder RPAREN;

filter : WHERE expression;

jump : GOTO identifier | RETURN | BREAK | CONTINUE;

callStatement : identifier arguments SEMICOLON;

arguments : LPAREN (expression (COMMA expression)*)? RPAREN;

condition : LPAREN expression RPAREN;

ifStatement : IF condition statement (ELSE statement)?;

eitherStatement : EITHER block (OR_ELSE block)+;

whileStatement : WHILE condition statement;

forStatement : FOR binderHeader filter? statement;

repeatStatement : REPEAT condition statement;

gotoStatement : GOTO identifier SEMICOLON;

returnStatement : RETURN expression? SEMICOLON;

breakStatement : BREAK SEMICOLON;

continueStatement : CONTINUE SEMICOLON;

awaitStatement : IDLE? AWAIT expression SEMICOLON;

assertStatement : ASSERT expression SEMICOLON;

atomicStatement : ATOMIC block;

// ---- Expressions, the tightest first -------------------------------------------------------------------------

expression
    : LPAREN expression RPAREN                                        # Parenthesized
    | (NUMBER | TRUE | FALSE | NULL_ | ANY)                           # Literal
    | identifier arguments                                            # Call
    | THIS_CPU LPAREN expression RPAREN                               # Here
    | identifier                                                      # Reference
    | expression LBRACKET expression RBRACKET                         # Index
    | expression DOT identifier                                       # Field
    | expression op = (AT | IN) identifier                            # Location
    | op = (NOT | MINUS) expression                                   # Unary
    | expression op = (STAR | PERCENT) expression                     # Binary
    | expression op = (PLUS | MINUS) expression                       # Binary
    | expression op = (LESS | LESS_EQUAL | GREATER | GREATER_EQUAL) expression  # Binary
    | expression op = (EQUAL | NOT_EQUAL) expression                  # Binary
    | expression op = AND expression                                  # Binary
    | expression op = OR expression                                   # Binary
    | <assoc = right> expression QUESTION expression COLON expression # Conditional
    | <assoc = right> expression op = IMPLIES expression              # Binary
    | op = (FORALL | EXISTS | COUNT) LPAREN binder (COMMA binder)* RPAREN expression  # Quantified
    ;
