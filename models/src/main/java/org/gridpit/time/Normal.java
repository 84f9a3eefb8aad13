package org.gridpit.time;

/**
 * The standard normal distribution: quantile and distribution function to the accuracy of a double.
 *
 * @see "M. J. Wichura, Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37, 1988"
 * @see "W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23, 1969"
 */
public final class Normal {
    /** Half width of the middle of the distribution, in probability, and its square. */
    private static final double MIDDLE = 0.425;

    private static final double MIDDLE_SQUARED = 0.180625;
    /** Bound between near and far tail, and the points both are expanded about, in sqrt(-ln p). */
    private static final double FAR_TAIL = 5;

    private static final double NEAR_TAIL_CENTRE = 1.6;

    private static final double[] MIDDLE_NUMERATOR = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] MIDDLE_DENOMINATOR = {
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
    };
    private static final double[] NEAR_NUMERATOR = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] NEAR_DENOMINATOR = {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] FAR_NUMERATOR = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] FAR_DENOMINATOR = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };

    /** Bounds between Cody's three ranges of |x|, and where erfc underflows. */
    private static final double ERF_NEAR = 0.46875;

    private static final double ERF_FAR = 4;
    private static final double ERFC_UNDERFLOW = 26.543;
    private static final double INVERSE_SQRT_PI = 5.6418958354775628695e-1;
    private static final double SQRT_HALF = 0.70710678118654752440;

    private static final double[] ERF_NUMERATOR = {
        3.20937758913846947e3,
        3.77485237685302021e2,
        1.13864154151050156e2,
        3.16112374387056560e0,
        1.85777706184603153e-1
    };
    private static final double[] ERF_DENOMINATOR = {
        2.84423683343917062e3, 1.28261652607737228e3, 2.44024637934444173e2, 2.36012909523441209e1, 1
    };
    private static final double[] ERFC_NUMERATOR = {
        1.23033935479799725e3, 2.05107837782607147e3, 1.71204761263407058e3, 8.81952221241769090e2,
        2.98635138197400131e2, 6.61191906371416295e1, 8.88314979438837594e0, 5.64188496988670089e-1,
        2.15311535474403846e-8
    };
    private static final double[] ERFC_DENOMINATOR = {
        1.23033935480374942e3,
        3.43936767414372164e3,
        4.36261909014324716e3,
        3.29079923573345963e3,
        1.62138957456669019e3,
        5.37181101862009858e2,
        1.17693950891312499e2,
        1.57449261107098347e1,
        1.0
    };
    private static final double[] ERFC_FAR_NUMERATOR = {
        6.58749161529837803e-4,
        1.60837851487422766e-2,
        1.25781726111229246e-1,
        3.60344899949804439e-1,
        3.05326634961232344e-1,
        1.63153871373020978e-2
    };
    private static final double[] ERFC_FAR_DENOMINATOR = {
        2.33520497626869185e-3,
        6.05183413124413191e-2,
        5.27905102951428412e-1,
        1.87295284992346047e0,
        2.56852019228982242e0,
        1.0
    };

    private Normal() {}

    /**
     * The value a standard normal variable stays below with probability u.
     *
     * @param u probability, above 0 and below 1
     */
    public static double quantile(double u) {
        if (!(u > 0 && u < 1)) {
            throw new IllegalArgumentException(
                    "u (%s) must be above 0 and below 1. Maybe it is in percent.".formatted(u));
        }
        double q = u - 0.5;
        if (Math.abs(q) <= MIDDLE) {
            double r = MIDDLE_SQUARED - q * q;
            return q * degree7(MIDDLE_NUMERATOR, r) / degree7(MIDDLE_DENOMINATOR, r);
        }
        double tail = tailQuantile(q < 0 ? u : 1 - u);
        return q < 0 ? -tail : tail;
    }

    /** The probability that a standard normal variable stays below x. */
    public static double cdf(double x) {
        return erfc(-x * SQRT_HALF) / 2;
    }

    private static double tailQuantile(double p) {
        double r = Math.sqrt(-StrictMath.log(p));
        if (r <= FAR_TAIL) {
            double near = r - NEAR_TAIL_CENTRE;
            return degree7(NEAR_NUMERATOR, near) / degree7(NEAR_DENOMINATOR, near);
        }
        double far = r - FAR_TAIL;
        return degree7(FAR_NUMERATOR, far) / degree7(FAR_DENOMINATOR, far);
    }

    /** c0 + c1 x + ... + c7 x^7, in pairs: a third of the waiting of Horner's rule. */
    private static double degree7(double[] c, double x) {
        double x2 = x * x;
        double low = (c[0] + c[1] * x) + (c[2] + c[3] * x) * x2;
        double high = (c[4] + c[5] * x) + (c[6] + c[7] * x) * x2;
        return low + high * (x2 * x2);
    }

    private static double erfc(double x) {
        double y = Math.abs(x);
        if (y <= ERF_NEAR) {
            return 1 - x * horner(ERF_NUMERATOR, y * y) / horner(ERF_DENOMINATOR, y * y);
        }
        return x < 0 ? 2 - erfcTail(y) : erfcTail(y);
    }

    private static double erfcTail(double y) {
        if (y <= ERF_FAR) {
            return expMinusSquare(y) * horner(ERFC_NUMERATOR, y) / horner(ERFC_DENOMINATOR, y);
        }
        return y > ERFC_UNDERFLOW ? 0 : farErfc(y);
    }

    private static double farErfc(double y) {
        double z = 1 / (y * y);
        double correction = z * horner(ERFC_FAR_NUMERATOR, z) / horner(ERFC_FAR_DENOMINATOR, z);
        return expMinusSquare(y) * (INVERSE_SQRT_PI - correction) / y;
    }

    /** exp(-y^2) with the square split at sixteenths, so that its rounding does not reach the result. */
    private static double expMinusSquare(double y) {
        double coarse = Math.floor(y * 16) / 16;
        return StrictMath.exp(-coarse * coarse) * StrictMath.exp(-(y - coarse) * (y + coarse));
    }

    private static double horner(double[] c, double x) {
        double sum = c[c.length - 1];
        for (int i = c.length - 2; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }
}
