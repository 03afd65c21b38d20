import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './serve';

/** The program that the editor starts: it speaks the Language Server Protocol over Node's channel to its parent. */
serve(createConnection(ProposedFeatures.all), join(__dirname, 'types'));
