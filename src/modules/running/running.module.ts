import { Module } from '@nestjs/common';
import { RunAnalysis } from './run-analysis.service.js';
import { RunHistory } from './run-history.service.js';
import { RunLog } from './run-log.service.js';
import { RunningController } from './running.controller.js';
import { RunsController } from './runs.controller.js';
import { RunsRepository } from './runs.repository.js';
import { OpenWeatherMapClient } from './weather/open-weather-map.client.js';
import { WeatherDependency } from './weather/weather-dependency.js';
import { WEATHER_METRIC_PROVIDERS, WeatherMetrics } from './weather/weather-metrics.js';
import { Weather } from './weather/weather.service.js';

@Module({
  controllers: [RunningController, RunsController],
  providers: [
    OpenWeatherMapClient,
    RunAnalysis,
    RunHistory,
    RunLog,
    RunsRepository,
    Weather,
    WeatherDependency,
    WeatherMetrics,
    ...WEATHER_METRIC_PROVIDERS,
  ],
})
export class RunningModule {}
