// The words of .latch files. No rule can fail: what belongs to no word becomes UNKNOWN, and grammar/syntax_errors.cpp
// says what is wrong with it.
lexer grammar LatchworkLexer;

channels { DOC }

// ---- Declarations --------------------------------------------------------------------------------------------

PROTOCOL   : 'protocol';
CONFIG     : 'config';
ENUM       : 'enum';
DOMAIN     : 'domain';
OBJECT     : 'object';
DYNAMIC    : 'dynamic';
TYPESAFE   : 'typesafe_by_rcu';
STRUCT     : 'struct';
CONST      : 'const';
PERCPU     : 'percpu';
THIS_CPU   : 'this_cpu';
GUARDED_BY : '__guarded_by';
PROCESS    : 'process';
INLINE     : 'inline';
ACQUIRES   : '__acquires';
RELEASES   : '__releases';
INCLUDE    : 'include';
PREDICATE  : 'predicate';
INVARIANT  : 'invariant';
AXIOM      : 'axiom';
LOCK_ORDER : 'lock_order';
WAIVE      : 'waive';
LIVENESS   : 'liveness';
SCOPE      : 'scope';
CHECK      : 'check';
PROVES     : 'proves';
HOLDS      : 'holds';
VIOLATES   : 'violates';
UNDER      : 'under';

// Words with a meaning in one place only; everywhere else they are names.
DROP    : 'drop';
SWAP    : 'swap';
MOD     : 'mod';
ORDERED : 'ordered';
UNIQUE  : 'unique';
HARDIRQ : 'hardirq';
SOFTIRQ : 'softirq';
WHEN    : 'when';
INIT    : 'init';
IDLE    : 'idle';
TERMINATES : 'terminates';
WEAK       : 'weak';
STRONG     : 'strong';
FAIRNESS   : 'fairness';

// ---- Types, statements, expressions --------------------------------------------------------------------------

BOOL     : 'bool';
INT      : 'int';
IF       : 'if';
ELSE     : 'else';
WHILE    : 'while';
FOR      : 'for';
WHERE    : 'where';
CHOOSE   : 'choose';
ALLOC    : 'alloc';
EITHER   : 'either';
OR_ELSE  : 'or';
REPEAT   : 'repeat';
GOTO     : 'goto';
RETURN   : 'return';
BREAK    : 'break';
CONTINUE : 'continue';
AWAIT    : 'await';
ASSERT   : 'assert';
ATOMIC   : 'atomic';
FORALL   : 'forall';
EXISTS   : 'exists';
COUNT    : 'count';
TRUE     : 'true';
FALSE    : 'false';
NULL_    : 'null';
ANY      : 'any';
AT       : 'at';
IN       : 'in';

// ---- Names and numbers ---------------------------------------------------------------------------------------

IDENTIFIER : [a-zA-Z_] [a-zA-Z_0-9]*;
NUMBER     : [0-9] [a-zA-Z_0-9]*;  // whatever begins with a digit; checked where numbers are read
STRING     : '"' ~["\r\n]* '"';

// ---- Punctuation ---------------------------------------------------------------------------------------------

LBRACE : '{';
RBRACE : '}';
LPAREN : '(';
RPAREN : ')';
LBRACKET : '[';
RBRACKET : ']';
SEMICOLON : ';';
COLON : ':';
COMMA : ',';
RANGE : '..';
DOT : '.';
QUESTION : '?';

LEADS_TO : '~>';
IMPLIES : '==>';
EQUAL : '==';
NOT_EQUAL : '!=';
LESS_EQUAL : '<=';
GREATER_EQUAL : '>=';
LESS : '<';
GREATER : '>';
AND : '&&';
OR : '||';
NOT : '!';
PLUS_ASSIGN : '+=';
MINUS_ASSIGN : '-=';
INCREMENT : '++';
DECREMENT : '--';
ARROW : '->';  // C's; only to say what to write instead
PLUS : '+';
MINUS : '-';
STAR : '*';
PERCENT : '%';
ASSIGN : '=';

// ---- Between the words ---------------------------------------------------------------------------------------

DOC_COMMENT   : '///' (~[/\r\n] ~[\r\n]*)? -> channel(DOC);
LINE_COMMENT  : '//' ~[\r\n]* -> skip;
BLOCK_COMMENT : '/*' .*? '*/' -> skip;
SPACE         : [ \t\r\n]+ -> skip;

UNKNOWN : ~[\u0000-\u007F]+ | .;
