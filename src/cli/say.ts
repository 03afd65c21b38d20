import { say, speak } from '../say';
import { systemLanguage } from './systemLanguage';

// texts of commands are read as their modules load
speak(systemLanguage());

export { say };
