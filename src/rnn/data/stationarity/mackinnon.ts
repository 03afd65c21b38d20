import { normalCdf } from './normalCdf';

/** What the test's regression has beside the lagged value: nothing, a constant, or a constant and a trend. */
export type AdfRegression = 'n' | 'c' | 'ct';

interface Surface {
  /** Beyond these the p-value is 0, or 1. */
  least: number;
  most: number;
  /** Up to here `small` holds, from there on `large`. */
  border: number;
  /** Coefficients of a polynomial in the statistic, whose normal distribution function is the p-value. */
  small: readonly number[];
  large: readonly number[];
  /** Coefficients of polynomials in 1 / observations. */
  critical: Record<'1%' | '5%' | '10%', readonly number[]>;
}

/**
 * J. G. MacKinnon: p-values from "Approximate Asymptotic Distribution Functions for Unit-Root and Cointegration Tests"
 * (Journal of Business & Economic Statistics 12, 1994), tables 3 and 4; critical values from "Critical Values for
 * Cointegration Tests" (Queen's Economics Department, working paper 1227, 2010), table 2; those without a constant are
 * of 1996. For one series.
 */
const SURFACES: Record<AdfRegression, Surface> = {
  n: {
    least: -19.04,
    most: Infinity,
    border: -1.04,
    small: [0.6344, 1.2378, 0.032496],
    large: [0.4797, 0.93557, -0.06999, 0.033066],
    critical: {
      '1%': [-2.56574, -2.2358, -3.627, 0],
      '5%': [-1.941, -0.2686, -3.365, 31.223],
      '10%': [-1.61682, 0.2656, -2.714, 25.364],
    },
  },
  c: {
    least: -18.83,
    most: 2.74,
    border: -1.61,
    small: [2.1659, 1.4412, 0.038269],
    large: [1.7339, 0.93202, -0.12745, -0.010368],
    critical: {
      '1%': [-3.43035, -6.5393, -16.786, -79.433],
      '5%': [-2.86154, -2.8903, -4.234, -40.04],
      '10%': [-2.56677, -1.5384, -2.809, 0],
    },
  },
  ct: {
    least: -16.18,
    most: 0.7,
    border: -2.89,
    small: [3.2512, 1.6047, 0.049588],
    large: [2.5261, 0.61654, -0.37956, -0.060285],
    critical: {
      '1%': [-3.95877, -9.0531, -28.428, -134.155],
      '5%': [-3.41049, -4.3904, -9.036, -45.374],
      '10%': [-3.12705, -2.5856, -3.925, -22.38],
    },
  },
};

/** How likely a statistic as low as this is when there is a unit root. */
export function mackinnonP(statistic: number, regression: AdfRegression): number {
  const { least, most, border, small, large } = SURFACES[regression];
  if (statistic > most) return 1;
  if (statistic < least) return 0;
  return normalCdf(polynomial(statistic <= border ? small : large, statistic));
}

/** The statistics below which a unit root is rejected at these levels. */
export function mackinnonCritical(regression: AdfRegression, observations: number) {
  const { critical } = SURFACES[regression];
  const at = (level: keyof typeof critical) => polynomial(critical[level], 1 / observations);
  return { '1%': at('1%'), '5%': at('5%'), '10%': at('10%') };
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
