//! How Java writes floating-point numbers.

/// `Double.toString` (Java SE 19 and later: the shortest digits that tell it from its neighbours).
pub(crate) fn double_text(value: f64) -> String {
    java_text(
        &format!("{value:e}"),
        value.is_nan(),
        value.is_infinite(),
        value == 0.0,
        value.is_sign_negative(),
    )
}

/// `Float.toString`.
pub(crate) fn float_text(value: f32) -> String {
    java_text(
        &format!("{value:e}"),
        value.is_nan(),
        value.is_infinite(),
        value == 0.0,
        value.is_sign_negative(),
    )
}

#[allow(
    clippy::fn_params_excessive_bools,
    reason = "what is special about a number"
)]
fn java_text(scientific: &str, nan: bool, infinite: bool, zero: bool, negative: bool) -> String {
    let sign = if negative && !nan { "-" } else { "" };
    if nan {
        return "NaN".to_owned();
    }
    if infinite {
        return format!("{sign}Infinity");
    }
    if zero {
        return format!("{sign}0.0");
    }
    let (digits, exponent) = scientific
        .trim_start_matches('-')
        .split_once('e')
        .unwrap_or(("0", "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let padded = |from: &str| {
        if from.is_empty() {
            "0".to_owned()
        } else {
            from.to_owned()
        }
    };
    if (-3..7).contains(&exponent) {
        if exponent < 0 {
            let zeros = "0".repeat(usize::try_from(-exponent - 1).unwrap_or(0));
            return format!("{sign}0.{zeros}{digits}");
        }
        let whole = usize::try_from(exponent + 1).unwrap_or(1);
        let mut digits = digits;
        while digits.len() < whole {
            digits.push('0');
        }
        let (before, after) = digits.split_at(whole);
        return format!("{sign}{before}.{}", padded(after));
    }
    let (first, rest) = digits.split_at(1);
    format!("{sign}{first}.{}E{exponent}", padded(rest))
}

/// Decimal digits cut to a number of them, half up; whether one more came in front.
pub(crate) fn rounded(digits: &[u8], keep: usize) -> (Vec<u8>, bool) {
    let mut out: Vec<u8> = digits
        .iter()
        .copied()
        .chain(std::iter::repeat(0))
        .take(keep)
        .collect();
    if digits.get(keep).is_none_or(|digit| *digit < 5) {
        return (out, false);
    }
    for digit in out.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return (out, false);
        }
        *digit = 0;
    }
    out.insert(0, 1);
    out.truncate(keep.max(1));
    (out, true)
}

/// `d.ddd` with a number of digits behind the point, of the digits of `d.ddd × 10^exponent`.
pub(crate) fn fixed(digits: &[u8], exponent: i32, precision: usize) -> String {
    let mut all: Vec<u8> = Vec::new();
    let mut whole = exponent + 1;
    if whole < 0 {
        all.extend(std::iter::repeat_n(0, usize::try_from(-whole).unwrap_or(0)));
        whole = 0;
    }
    all.extend(digits);
    let mut whole = usize::try_from(whole).unwrap_or(0);
    let keep = whole + precision;
    let (mut all, carried) = if keep == 0 {
        let up = all.first().is_some_and(|digit| *digit >= 5);
        (vec![u8::from(up)], up)
    } else {
        let before = all.len();
        let (kept, carried) = rounded(&all, keep);
        let _ = before;
        (
            if carried {
                [kept, vec![0]].concat()
            } else {
                kept
            },
            carried,
        )
    };
    if carried {
        whole += 1;
    }
    if whole == 0 {
        all.insert(0, 0);
        whole = 1;
    }
    all.resize(whole + precision, 0);
    let text: String = all.iter().map(|digit| char::from(digit + b'0')).collect();
    let (front, behind) = text.split_at(whole);
    if behind.is_empty() {
        front.to_owned()
    } else {
        format!("{front}.{behind}")
    }
}
