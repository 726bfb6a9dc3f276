/// The parts of the ANTLR runtime that the generated lexer and parser and the files of grammar/ use. Found by
/// them in place of the runtime's own header of this name, because that one includes
/// misc/InterpreterDataReader.h, which clang rejects in runtime 4.9 (it default-constructs a Vocabulary,
/// whose members are const), and which nobody needs.
#pragma once

#include "ANTLRInputStream.h"
#include "BaseErrorListener.h"
#include "CommonTokenStream.h"
#include "DefaultErrorStrategy.h"
#include "Exceptions.h"
#include "FailedPredicateException.h"
#include "InputMismatchException.h"
#include "Lexer.h"
#include "NoViableAltException.h"
#include "Parser.h"
#include "ParserRuleContext.h"
#include "RecognitionException.h"
#include "Token.h"
#include "Vocabulary.h"
#include "antlr4-common.h"
#include "atn/ATN.h"
#include "atn/ATNConfigSet.h"
#include "atn/ATNDeserializer.h"
#include "atn/ATNState.h"
#include "atn/LexerATNSimulator.h"
#include "atn/ParserATNSimulator.h"
#include "atn/PredictionContext.h"
#include "dfa/DFA.h"
#include "misc/IntervalSet.h"
#include "support/CPPUtils.h"
#include "tree/ErrorNode.h"
#include "tree/ParseTreeListener.h"
#include "tree/TerminalNode.h"
