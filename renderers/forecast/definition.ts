import { MIME } from '../../src/rnn/display/mime';
import type { ViewDefinition } from '../shared/view';
import { ForecastView } from './ForecastView';
import { ForecastPicture } from './Picture';
import { type Forecasts, parseForecast } from './schema';

export const forecast: ViewDefinition<Forecasts> = {
  mime: MIME.forecast,
  parse: parseForecast,
  View: ForecastView,
  Picture: ForecastPicture,
};
