/**
 * The library that cells see as `rnn`: looking inside recurrent models, and the tools around them. It computes
 * with the `tf` that it is given and shows things on the host that it is given. Each folder has a `face.ts` with the
 * functions that cells see of it.
 */
import { dataFace } from './data/face';
import { installSeededShuffle } from './data/seededShuffle';
import { diagramsFace } from './diagrams/face';
import { describeObjects } from './display/describeObjects';
import { displayFace } from './display/face';
import { consoleHost, type RnnHost } from './display/host';
import { toBundle } from './display/toBundle';
import { exchangeFace } from './exchange/face';
import { forecastFace } from './forecast/face';
import { inspectFace } from './inspect/face';
import { installFastLayers } from './layers/install';
import { metricsFace } from './metrics/face';
import { modelsFace } from './models/face';
import { quizFace } from './quiz/face';
import { refuseUnknownOptions } from './options/refuseUnknownOptions';
import { searchFace } from './search/face';
import { textFace } from './text/face';
import { testingFace } from './testing/face';
import type { Tf } from './tf';
import { installCallbacks } from './train/callbacks/installCallbacks';
import { trainFace } from './train/face';
import { installLiveTraining } from './train/liveTraining';

export type { CsvOptions } from './data/csv/readCsv';
export type { CorpusOptions } from './data/datasets/corpus';
export type { HouseholdPowerOptions } from './data/datasets/householdPower';
export type { ImdbOptions } from './data/datasets/imdb';
export type { YahooFinanceOptions } from './data/datasets/yahooFinance';
export type { FeatureOptions } from './data/features/features';
export type { FeatureTableOptions } from './data/features/featureTable';
export type { ForecastPlotOptions } from './data/forecastPlot';
export type { SlidingWindowOptions } from './data/windows/slidingWindow';
export type { Fold, FoldRange, RollingOriginOptions } from './data/rollingOrigin';
export type { Scaler, ScalerJson } from './data/scaling/Scaler';
export type { MinMaxOptions } from './data/scaling/options';
export type { MovingAverageOptions, NaiveOptions, SeasonalNaiveOptions } from './data/baselines';
export type { Split } from './data/split';
export type { AdfOptions, AdfResult } from './data/stationarity/adfTest';
export type { DifferenceOptions, Differences } from './data/stationarity/difference';
export type { EnergyLoadOptions } from './data/synthetic/energyLoad';
export type { RandomWalkOptions } from './data/synthetic/randomWalk';
export type { SineMixOptions } from './data/synthetic/sineMix';
export type { TrendAndSeasonOptions } from './data/synthetic/trendAndSeason';
export type { TableValue } from './data/table/column';
export type { ColumnValues } from './data/table/columnOf';
export type { Fill } from './data/table/fillMissing';
export type { ResampleOptions } from './data/table/resample';
export type { MissingChoice, Table, TableColumn, TableInfo, TableRow } from './data/table/Table';
export type { SeriesPiece, SeriesStream } from './data/windows/dataset/seriesStream';
export type { WindowBatch, WindowDataset, WindowDatasetOptions } from './data/windows/dataset/windowDataset';
export type { WindowOptions, WindowTarget } from './data/windows/windowOptions';
export type { Windows } from './data/windows/windows';
export type { DisplayHandle } from './display/face';
export type { View } from './display/mime';
export type { VegaLiteSpec } from './display/vegaLite';
export type { ImportWeightsOptions } from './exchange/files';
export type { CodeLanguage, ModelCode } from './exchange/modelCode';
export type { TrainingLanguage } from './exchange/training/startLines';
export type { TrainingScriptOptions } from './exchange/training/TrainingScriptOptions';
export type { Backtest } from './forecast/backtest/backtest';
export type { BacktestForecaster, BacktestOptions } from './forecast/backtest/options';
export type { NextRow } from './forecast/feed';
export type { ForecastOptions, RollingForecastOptions } from './forecast/forecast';
export type { Forecaster, WindowFunction } from './forecast/windowModel';
export type { CompareModelsOptions, ModelToCompare } from './inspect/compareModels';
export type { CellOptions } from './inspect/cell/cell';
export type { Example } from './inspect/example';
export type { GradientFlowOptions } from './inspect/gradients/gradientFlow';
export type { CompareGatesOptions, GatesOptions } from './inspect/gates';
export type { Snapshot } from './inspect/snapshot';
export type { UnrollOptions } from './inspect/unroll';
export type { Seq2SeqOptions } from './inspect/seq2seq/seq2seq';
export type { ObservedPass } from './layers/observation';
export type { Classification, ClassificationOptions } from './metrics/classification';
export type { ForecastComparison } from './metrics/compareForecasts';
export type { LeakageEvidence } from './metrics/leakage/checkLeakage';
export type { PitfallEvidence } from './metrics/pitfalls/evidence';
export type { Metrics, MetricsOptions } from './metrics/metrics';
export type { MetricHelpOptions } from './metrics/metricHelpView';
export type { HelpedMetric } from './display/metricHelp';
export type { MetricTableOptions } from './metrics/metricTable';
export type {
  AdviseAnswers,
  BidirectionalClassifierOptions,
  CharacterGeneratorOptions,
  EncoderDecoderOptions,
  ForecasterOptions,
  ManyToManyOptions,
  ModelSpecification,
  ModelSpecificationInput,
  ModelSummary,
  OneToManyOptions,
  OneToOneOptions,
  SentimentClassifierOptions,
  SimpleRnnClassifierOptions,
  StackedLstmOptions,
} from './models';
export type { Advice } from './models/Advice';
export type { InferenceModels } from './models/buildEncoderDecoder';
export type { DecodeOptions } from './models/decode';
export type { SpecifiedEncoderDecoder, SpecifiedModel } from './models/SpecifiedModel';
export type {
  ChoiceQuestion,
  NumberQuestion,
  OpenQuestion,
  QuizChoice,
  QuizOptions,
  QuizQuestion,
} from './quiz/QuizQuestion';
export type { SearchMethod, SearchOptions } from './search/options';
export type { SearchedTrial, SearchResult } from './search/result';
export type { ParamRange, ParamsOf, SearchSpace } from './search/space';
export type { Report, Trial, TrialInput, TrialResult } from './search/trial';
export type { PoolRequest, TrialPool, TrialPools } from './search/TrialPool';
export type { Rows, Series } from './series';
export type { CheckOptions } from './testing/CheckFailed';
export type { CloseOptions } from './testing/checks/close';
export type { ExpectedLayer } from './testing/checks/layers';
export type { TestBody, TestOptions } from './testing/face';
export type { RerunOptions, Tester } from './testing/Tester';
export type { CopiedPassage, CopiedPassages, CopiedPassagesOptions } from './text/copied/copiedPassages';
export type { CorpusWords } from './text/copied/corpusWords';
export type { GenerateOptions, TokenInfo } from './text/generate/generate';
export type { Generated } from './text/generate/Generated';
export type { NextTokenOptions } from './text/nextToken';
export type { PadSequencesOptions } from './text/padSequences';
export type { ReadingOptions } from './text/reading';
export type { KerasTokenizer } from './text/tokenizer/kerasJson';
export type { TokenizerOptions } from './text/tokenizer/options';
export type { MatrixMode } from './text/tokenizer/textMatrix';
export type { Tokenizer } from './text/tokenizer/Tokenizer';
export type { UnknownWords } from './text/tokenizer/unknownWords';
export type { TokensOptions } from './text/tokens';
export type { TextDatasetOptions, LongText, TextBatch } from './text/windows/textDataset';
export type { TextWindows } from './text/windows/WindowBatch';
export type { TextWindowsOptions } from './text/windows/windowSettings';
export type { Vocabulary } from './text/vocabulary';
export type { EarlyStopping, EarlyStoppingOptions } from './train/callbacks/earlyStopping';
export type { EpochSchedule, LearningRateSchedulerOptions } from './train/callbacks/learningRateScheduler';
export type { ReduceLROnPlateauOptions } from './train/callbacks/reduceLROnPlateau';
export type { Batches, FitData, Samples, Tensors } from './train/fit/fitData';
export type { FitCallback, FitOptions } from './train/fit/FitOptions';
export type { FitResult } from './train/fit/FitResult';
export type { FitSeq2SeqOptions } from './train/seq2seq/fitSeq2Seq';
export type { TeacherForcing } from './train/seq2seq/teacherForcing';
export type { ClipOptions } from './train/optimizer/clipGradients';
export type { Schedule } from './train/optimizer/scheduleLearningRate';
export { consoleHost, installLiveTraining, toBundle };
export type { RnnHost, Tf };

export type Rnn = ReturnType<typeof createRnn>;

/**
 * Also makes the recurrent layers and Adam of `tf` fast, teaches its GRU `resetAfter`, and lets
 * `tf.callbacks.earlyStopping` restore the best weights and `rnn.seed` repeat what `dataset.shuffle` does.
 *
 * @param tf TensorFlow.js, with its backend ready
 * @param host where displayed values go; default: text on the console
 */
export function createRnn(tf: Tf, host: RnnHost = consoleHost) {
  describeObjects(tf);
  const layers = installFastLayers(tf, { log: host.log });
  installCallbacks(tf);
  installSeededShuffle(tf);
  return refuseUnknownOptions({
    ...displayFace(tf, host),
    ...inspectFace(tf, layers),
    ...metricsFace(tf),
    ...dataFace(tf),
    ...forecastFace(tf, host),
    ...trainFace(tf),
    ...diagramsFace(),
    ...quizFace(),
    ...searchFace(host),
    ...textFace(tf, host),
    ...exchangeFace(tf),
    ...modelsFace(tf),
    ...testingFace(host),
  });
}
