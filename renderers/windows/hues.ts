/** Of Okabe and Ito, seen on light and dark: what is forecast. What is known has the theme's accent. */
export const TARGET = '#D55E00';
