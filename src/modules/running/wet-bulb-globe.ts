/**
 * Wet-bulb globe temperature outdoors, approximated from air temperature and humidity: fairly strong sun and light wind
 * are assumed, so it is too high under clouds, at night and in wind.
 *
 * @param temperatureC air temperature in the shade, °C
 * @param humidityPercent relative humidity, 0 … 100
 * @returns °C
 * @see Australian Bureau of Meteorology, "About the approximation to the WBGT used by the Bureau of Meteorology"
 */
export function wetBulbGlobeC(temperatureC: number, humidityPercent: number): number {
  return 0.567 * temperatureC + 0.393 * vapourPressureHpa(temperatureC, humidityPercent) + 3.94;
}

/** Water vapour pressure by the same source, hPa. */
function vapourPressureHpa(temperatureC: number, humidityPercent: number): number {
  return (humidityPercent / 100) * 6.105 * Math.exp((17.27 * temperatureC) / (237.7 + temperatureC));
}
