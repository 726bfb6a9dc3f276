// The words of .latch files. No rule can fail: what belongs to no word becomes UNKNOWN, and grammar/syntax_errors.cpp
// says what is wrong with it.
lexer grammar LatchworkLexer;

channels { DOC, EARLY }

// ---- Declarations --------------------------------------------------------------------------------------------

PROTOCOL   : 'protocol';
CONFIG     : 'config';
ENUM       : 'enum';
ORDERED    : 'ordered';
DOMAIN     : 'domain';
OBJECT     : 'object';
CONST      : 'const';
GUARDED_BY : '__guarded_by';
PROCESS    : 'process';
PREDICATE  : 'predicate';
INVARIANT  : 'invariant';
LIVENESS   : 'liveness';
SCOPE      : 'scope';
CHECK      : 'check';
PROVES     : 'proves';
HOLDS      : 'holds';
VIOLATES   : 'violates';
UNDER      : 'under';

// Words with a meaning in one place only; everywhere else they are names.
DROP : 'drop';
SWAP : 'swap';
MOD  : 'mod';
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

// ---- Words of the language that this version does not know yet -----------------------------------------------

// These only qualify what follows; hidden from the parser, which reads on without them.
EARLY_MODIFIER
    : ('dynamic' | 'typesafe_by_rcu' | 'unique' | 'percpu' | 'idle' | 'hardirq' | 'softirq') -> channel(EARLY);

EARLY_CONSTRUCT
    : 'either' | 'or' | 'axiom' | 'inline' | 'include' | 'init' | 'repeat'
    | 'struct' | 'lock_order' | 'alloc' | 'when' | '__acquires' | '__releases';

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
