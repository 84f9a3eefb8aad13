package org.gridpit.setup;

import java.io.IOException;
import java.util.Optional;
import org.gridpit.demand.BuildingLoad;
import org.gridpit.demand.FactoryLoad;
import org.gridpit.demand.FactoryParameters;
import org.gridpit.demand.HouseholdLoad;
import org.gridpit.demand.HouseholdParameters;
import org.gridpit.demand.LoadCsv;
import org.gridpit.demand.LoadModel;
import org.gridpit.demand.PlaybackLoad;
import org.gridpit.demand.PlaybackParameters;
import org.gridpit.demand.ThermalZoneParameters;
import org.gridpit.grid.FrequencyModel;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.grid.ProtectedArea;
import org.gridpit.scenario.WeatherBlock;
import org.gridpit.weather.EpwPlayback;
import org.gridpit.weather.EpwReader;
import org.gridpit.weather.LinkeTurbidity;
import org.gridpit.weather.SyntheticWeather;
import org.gridpit.weather.WeatherSource;

/** How the catalogue's models are made where that takes more than a constructor. */
final class Sources {
    private Sources() {}

    static WeatherSource synthetic(WeatherBlock.Synthetic parameters, WeatherSetting setting) {
        return new SyntheticWeather(
                Climates.named(parameters.climate()),
                setting.site().orElseThrow(),
                LinkeTurbidity.DEFAULT,
                setting.seed());
    }

    static WeatherSource playback(WeatherBlock.Epw parameters, WeatherSetting setting) {
        try {
            return new EpwPlayback(EpwReader.read(parameters.file()));
        } catch (IOException e) {
            throw InputRefused.unreadable(parameters.file(), e);
        }
    }

    static Optional<ProtectedArea> swing(FrequencyParameters parameters, FrequencySetting setting) {
        FrequencyModel model = new FrequencyModel(parameters, setting.nominalHz(), setting.bandHz(), setting.noise());
        return Optional.of(new ProtectedArea(model, setting.protection(), setting.basePowerKw(), setting.restartS()));
    }

    static LoadModel household(HouseholdParameters parameters, LoadSetting setting) {
        return new HouseholdLoad(parameters, setting.calendar(), setting.stream());
    }

    static LoadModel factory(FactoryParameters parameters, LoadSetting setting) {
        return new FactoryLoad(parameters, setting.calendar(), setting.stream());
    }

    static LoadModel building(ThermalZoneParameters parameters, LoadSetting setting) {
        return new BuildingLoad(parameters);
    }

    static LoadModel playback(PlaybackParameters parameters, LoadSetting setting) {
        return new PlaybackLoad(parameters, LoadCsv.read(parameters.file()), setting.calendar(), setting.run());
    }
}
